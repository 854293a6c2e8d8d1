import type { MixRequest, Person } from '@/lib/protocol/request'
import { requireUsable } from '@/lib/server/accounts/credentials'
import { changeShow } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import { knownTask } from '@/lib/server/rows/read-task'
import type { StopBody } from './bodies'
import { carryOut } from './carry-out'
import { draftStop } from './draft'
import { findRepeat, keyOf } from './idempotency'
import { requireInTime, requireStillInTime } from './in-time'
import { enqueue } from './queue'
import { requireCurrentSequence } from './stale'
import { requireStillOperates } from './still-operates'
import { claiming } from './unsent'

/**
 * Takes the show off air. The request is sent even when the task is believed to be off: a stop must work when the desk
 * is wrong.
 *
 * @throws {Failure} not-found, stale-sequence, key-reused, too-late, forbidden, account-locked; each before anything is
 * sent
 */
export async function stop(context: Context, operator: Person, showId: string, body: StopBody): Promise<MixRequest> {
  const key = keyOf('stop', body)
  await requireInTime(context, showId, body.notAfter, key)
  const id = context.newId()
  const claim = () =>
    changeShow(context, showId, operator, async (write, { settings, accountId }) => {
      const repeat = await findRepeat(write.trx, showId, key)
      if (repeat) return { request: repeat, isRepeat: true }

      requireStillInTime(context, body.notAfter)
      const task = await knownTask(write.trx, showId)
      await requireCurrentSequence(write.trx, task, body.expectedSequence)
      await requireStillOperates(context, write, operator)
      await requireUsable({ ...context, db: write.trx }, accountId)

      const draft = { id, showId, accountId, settings, operator, key, now: context.now() }
      return { request: await enqueue(context, write, task, draftStop(draft)), isRepeat: false }
    })
  const asked = await claiming(context, { id, showId }, claim)
  return carryOut(context, asked)
}
