import type { Show } from '@/lib/protocol/live'
import type { MixRequest, Person } from '@/lib/protocol/request'
import { changeShow } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import { requireTaskFree } from './ask-first'
import { isSoundOnly, type TakeBody } from './bodies'
import { carryOut } from './carry-out'
import { draftTake } from './draft'
import { letPinsFollow, ofProgram } from './faders'
import { requireSameFilling } from './filling'
import { requireFitForAir, withFreshRoster } from './fit-for-air'
import { requireGuardOver } from './guard'
import { findRepeat, keyOf } from './idempotency'
import { requireInTime, requireStillInTime } from './in-time'
import { readLaying } from './laying'
import { leaveOut, sayAll, withWhole } from './leave-out'
import { readStageOfPanic } from './panic'
import { enqueue } from './queue'
import { requireSafe } from './safe'
import { readStage, readStageOnAir, type Stage } from './stage'
import { requireCurrentLayout, requireCurrentSequence } from './stale'
import { requireStillOperates } from './still-operates'
import { claiming } from './unsent'

/**
 * Puts a layout on air, or what is on air with other sources or volumes, or the layout for a panic, if the operator's
 * belief is still true and it may go on air. Returns the request's row, whatever ZEGOCLOUD answered. `why` explains it
 * in the history, where no hand asked.
 *
 * @throws {Failure} not-found, stale-revision, stale-sequence, stale-roster, take-guard, dangerous, key-reused,
 * too-late, task-runs, forbidden, cannot-go-on-air, account-locked; each before anything is sent
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
      const stage = await stageOf(reader, show, body)
      requireCurrentLayout(stage.layout, body.revision)
      await requireCurrentSequence(write.trx, stage.task, body.expectedSequence)
      // One that was armed has waited for its moment, and no hand can slip; a fader changes no picture.
      const isSound = body.onAir !== undefined && isSoundOnly(body.onAir)
      if (!body.panic && !isSound && why === undefined) await requireGuardOver(write.trx, show, context.now())
      await requireStillOperates(context, write, operator)
      requireFitForAir(context, stage)
      const laying = await readLaying(reader, showId, stage)
      const sent = withWhole(stage, leaveOut(context, stage, requireSameFilling(stage, body.filled), laying))
      requireSafe(body, stage.task, sent.document)

      const ofSound = isSound ? await ofProgram(write.trx, stage.task) : undefined
      const { accountId } = show
      const { settings, explanation = why } = stage
      const draft = { id, showId, accountId, settings, operator, key, now: context.now() }
      return {
        request: await enqueue(
          context,
          write,
          stage.task,
          draftTake(draft, { ...stage.layout, ...sent }, sayAll(explanation, sent), ofSound),
        ),
        isRepeat: false,
      }
    })
  const asked = await claiming(context, { id, showId }, () => withFreshRoster(context, showId, claim))
  const request = await carryOut(context, asked)
  const isHeard = request.state === 'accepted' && !asked.isRepeat
  if (isHeard && body.onAir?.sounds) await letPinsFollow(context, asked.request, body.onAir.sounds)
  return request
}

function stageOf(
  reader: Parameters<typeof readStageOfPanic>[0],
  show: Show,
  { layoutId, onAir, panic }: TakeBody,
): Promise<Stage> {
  if (onAir) return readStageOnAir(reader, show, onAir)
  return panic ? readStageOfPanic(reader, show) : readStage(reader, show, layoutId ?? '')
}
