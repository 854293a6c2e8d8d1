import { readFacts } from '@/lib/server/accounts/read-account'
import { changeShow, type ShowWrite } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import type { Reader } from '@/lib/server/db/prepared'
import { knownTask } from '@/lib/server/rows/read-task'
import { type KnownTask, notNull, type RequestRow } from '@/lib/server/rows/rows'
import { addRequest, saveRequest } from '@/lib/server/rows/save-request'
import { saveTask, type TaskChange } from '@/lib/server/rows/save-task'
import { NO_AGAIN } from '@/lib/server/rows/task-row'
import { MAX_TRIES } from '@/lib/server/rows/to-task'
import { isOtherPicture } from '@/lib/server/take/outcome/candidates'
import { claimLease } from '@/lib/server/take/outcome/lease'
import { isTooOld, pauseMs } from '@/lib/server/take/outcome/pause'
import { send } from '@/lib/server/take/outcome/send'
import { SAYS, sayLate, sayNotAgain } from '@/lib/server/take/outcome/words'
import { explain } from '@/lib/zego/codes'
import { draftRetry } from './draft-retry'
import { findNamed, lastAccepted } from './find-request'

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
  if (!claimed) return
  const sent = await send(context, claimed)
  if (sent.state === 'rejected') await sendLater(context, sent)
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
    await saveTask(write, free, await dropped(write, free, newest, { why: 'too-old', now }))
    return null
  }
  const draft = { ...draftRetry(newest, { id: context.newId(), now }), explanation: SAYS.onceMore }
  return addRequest(write, await claimLease(context, write, free, draft))
}

/** Sends the newest once more later, after a refusal that may pass, unless it was replaced or has ended meanwhile. */
function sendLater(context: Deps, refused: RequestRow): Promise<void> {
  return changeShow(context, refused.show_id, null, async (write) => {
    const now = context.now()
    const task = await knownTask(write.trx, refused.show_id)
    const newest = await lastAccepted(write.trx, refused.show_id)
    const isOver = newest?.action === 'StartMix' && task.program?.id !== newest.id
    if (newest?.id !== refused.retry_of || isOver) return
    const tries = await countRefused(write.trx, newest)
    const goesOn = explain(notNull(refused.code)).retry && tries < MAX_TRIES
    const change = goesOn
      ? { again_id: newest.id, again_at: now + pauseMs(tries, 0.5) }
      : await dropped(write, task, newest, { why: 'refused', now })
    await saveTask(write, task, change)
  })
}

/** Counts how often an accepted request was refused when it was sent once more. */
async function countRefused(reader: Reader, { id, show_id }: RequestRow): Promise<number> {
  const { count } = await reader
    .selectFrom('requests')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('show_id', '=', show_id)
    .where('retry_of', '=', id)
    .where('state', '=', 'rejected')
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Tells, in place of sending, what may be on air; and asks whether anything is. */
async function dropped(
  { trx }: ShowWrite,
  { row }: KnownTask,
  newest: RequestRow,
  { why, now }: Readonly<{ why: 'refused' | 'too-old'; now: number }>,
): Promise<TaskChange> {
  if (row.alarm_kind !== null && row.alarm_kind !== 'late') return { next_ask_at: now }
  const late = await findNamed(trx, row.show_id, row.alarm_sequence)
  return {
    next_ask_at: now,
    alarm_kind: 'late',
    alarm_sequence: row.alarm_sequence,
    alarm_since: now,
    alarm_says: sayNotAgain(late, newest, why),
  }
}

/**
 * A callback named an older request that never had an answer, after a newer one was accepted: it is believed to have
 * been executed over the newer one, which is sent once more at once. Returns false where nothing need be sent, since
 * both have the same picture.
 */
export async function believeLate(
  write: ShowWrite,
  task: KnownTask,
  { late, newest, now }: Readonly<{ late: RequestRow; newest: RequestRow; now: number }>,
): Promise<boolean> {
  await saveRequest(write, late, { confirmed_at: now, confirmed_by: 'callback' })
  if (!isOtherPicture(late, newest)) return false
  await saveTask(write, task, {
    again_id: newest.id,
    again_at: now,
    alarm_kind: 'late',
    alarm_sequence: late.sequence,
    alarm_since: now,
    alarm_says: sayLate(late, newest),
  })
  return true
}
