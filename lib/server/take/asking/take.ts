import type { MixRequest, Person } from '@/lib/protocol/request'
import { changeShow } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import { requireTaskFree } from './ask-first'
import type { TakeBody } from './bodies'
import { carryOut } from './carry-out'
import { draftTake } from './draft'
import { requireSameFilling } from './filling'
import { requireFitForAir, withFreshRoster } from './fit-for-air'
import { findRepeat, keyOf } from './idempotency'
import { requireInTime, requireStillInTime } from './in-time'
import { enqueue } from './queue'
import { readStage, readStageOnAir } from './stage'
import { requireCurrentLayout, requireCurrentSequence } from './stale'
import { requireStillOperates } from './still-operates'
import { claiming } from './unsent'

/**
 * Puts a layout on air, or what is on air with other sources, if the operator's belief is still true and it may go on
 * air. Returns the request's row, whatever ZEGOCLOUD answered. `why` explains it in the history, where no hand asked.
 *
 * @throws {Failure} not-found, stale-revision, stale-sequence, stale-roster, key-reused, too-late, task-runs,
 * forbidden, cannot-go-on-air, account-locked; each before anything is sent
 */
export async function take(
  context: Context,
  operator: Person,
  showId: string,
  body: TakeBody,
  why?: string,
): Promise<MixRequest> {
  const key = keyOf('take', body)
  await requireInTime(context, showId, body.notAfter, key)
  await requireTaskFree(context, showId, body, key)
  const id = context.newId()
  const claim = () =>
    changeShow(context, showId, operator, async (write, show) => {
      const repeat = await findRepeat(write.trx, showId, key)
      if (repeat) return { request: repeat, isRepeat: true }

      requireStillInTime(context, body.notAfter)
      const reader = { ...context, db: write.trx }
      const { layoutId, onAir } = body
      const stage = onAir ? await readStageOnAir(reader, show, onAir) : await readStage(reader, show, layoutId ?? '')
      requireCurrentLayout(stage.layout, body.revision)
      requireCurrentSequence(stage.task, body.expectedSequence)
      await requireStillOperates(context, write, operator)
      requireFitForAir(context, stage)
      const document = requireSameFilling(stage, body.filled)

      const { accountId } = show
      const { settings, explanation = why } = stage
      const draft = { id, showId, accountId, settings, operator, key, now: context.now() }
      return {
        request: await enqueue(
          context,
          write,
          stage.task,
          draftTake(draft, { ...stage.layout, document }, explanation),
        ),
        isRepeat: false,
      }
    })
  const asked = await claiming(context, { id, showId }, () => withFreshRoster(context, showId, claim))
  return carryOut(context, asked)
}
