import { readFacts } from '@/lib/server/accounts/read-account'
import { changeShow, type ShowWrite } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import { knownTask } from '@/lib/server/rows/read-task'
import { type KnownTask, notNull, type RequestRow } from '@/lib/server/rows/rows'
import { addRequest, saveRequest } from '@/lib/server/rows/save-request'
import { saveTask, type TaskChange } from '@/lib/server/rows/save-task'
import { NO_AGAIN } from '@/lib/server/rows/task-row'
import { isOtherPicture } from '@/lib/server/take/outcome/candidates'
import { claimLease } from '@/lib/server/take/outcome/lease'
import { isTooOld } from '@/lib/server/take/outcome/pause'
import { send } from '@/lib/server/take/outcome/send'
import { SAYS, sayLate, sayMaybeLate } from '@/lib/server/take/outcome/words'
import { draftRetry } from './draft-retry'

type Deps = Pick<
  Context,
  'db' | 'dialect' | 'env' | 'log' | 'newId' | 'now' | 'sequenceClock' | 'unsent' | 'wakeups' | 'zegoOf'
>

/**
 * Sends the newest accepted request once more, with a new sequence: an older one without an answer may have been
 * executed over it. Under timing control that cannot happen, and nothing is sent.
 */
export async function sendAgain(context: Deps, showId: string): Promise<void> {
  const claimed = await changeShow(context, showId, null, (write) => claimAgain(context, write, showId))
  if (claimed) await send(context, claimed)
}

async function claimAgain(context: Deps, write: ShowWrite, showId: string): Promise<RequestRow | null> {
  const now = context.now()
  const task = await knownTask(write.trx, showId)
  const { again_id, again_at, in_flight_id } = task.row
  const isDue = again_id !== null && again_at !== null && again_at <= now
  const isBusy = in_flight_id !== null || task.waiting.length > 0 || task.uncertain || task.refused
  if (!isDue || isBusy) return null

  const free = await saveTask(write, task, { ...NO_AGAIN, tried_at: now })
  const newest = await write.trx.selectFrom('requests').selectAll().where('id', '=', again_id).executeTakeFirstOrThrow()
  const { timingControl } = await readFacts({ db: write.trx, env: context.env }, newest.account_id)
  if (timingControl) return null
  const isAhead = notNull(newest.answered_at) > now
  if (isTooOld(again_at, now) || (isAhead && isTooOld(notNull(newest.answered_at), now))) {
    await saveTask(write, free, dropped(free, newest, now))
    return null
  }
  const draft = { ...draftRetry(newest, { id: context.newId(), now }), explanation: SAYS.onceMore }
  return addRequest(write, await claimLease(context, write, free, draft))
}

/** Tells, in place of sending, that the older request may be on air; and asks whether anything is. */
const dropped = ({ row }: KnownTask, newest: RequestRow, now: number): TaskChange => ({
  next_ask_at: now,
  ...((row.alarm_kind === null || row.alarm_kind === 'late') && {
    alarm_kind: 'late',
    alarm_sequence: row.alarm_sequence,
    alarm_since: now,
    alarm_says: sayMaybeLate(newest),
  }),
})

/**
 * A callback named an older request that never had an answer, after a newer one was accepted: it is believed to have
 * been executed over the newer one, which is sent once more at once.
 */
export async function believeLate(
  write: ShowWrite,
  task: KnownTask,
  { late, newest, now }: Readonly<{ late: RequestRow; newest: RequestRow; now: number }>,
): Promise<void> {
  await saveRequest(write, late, { confirmed_at: now, confirmed_by: 'callback' })
  if (!isOtherPicture(late, newest)) return
  await saveTask(write, task, {
    again_id: newest.id,
    again_at: now,
    alarm_kind: 'late',
    alarm_sequence: late.sequence,
    alarm_since: now,
    alarm_says: sayLate(late, newest),
  })
}
