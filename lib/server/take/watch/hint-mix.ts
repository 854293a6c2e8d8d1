import { readFactsOf } from '@/lib/server/accounts/read-account'
import { changeShow } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import { maySay } from '@/lib/server/db/holds'
import { readableSettings } from '@/lib/server/db/stored'
import { followed } from '@/lib/server/rows/next-sequence'
import { knownTask } from '@/lib/server/rows/read-task'
import { type KnownTask, notNull, type RequestRow, type TaskRow } from '@/lib/server/rows/rows'
import { saveTask, type TaskChange } from '@/lib/server/rows/save-task'
import { noteHeard } from '@/lib/server/running/note-heard'
import { isRetryOf } from '@/lib/server/take/outcome/after-refusal'
import { sayOthers, sayRunsRefused } from '@/lib/server/take/outcome/words'
import { believeLate } from './again'
import { ASK_PAUSE_MS, mayRun } from './ask-task'
import { findNamed, lastAccepted } from './find-request'
import { afterHearing } from './hearing'
import { isOffAir } from './late-start'

/**
 * Holds a message about a task: it started or stopped at the time `at`. `sequence` is null where the message names no
 * request, and 0 for a request that was sent without a sequence, which ours never are.
 */
export type MixHint = Readonly<{
  appId: number
  taskId: string
  what: 'started' | 'stopped'
  sequence: number | null
  reason: string
  at: number
  roomId: string
  userId: string
}>

type Deps = Pick<Context, 'db' | 'dialect' | 'env' | 'now' | 'wakeups'>

/** Schedules a question about the task soon, in whichever process. A start that is not ours is an alarm at once. */
export async function hintMix(context: Deps, hint: MixHint): Promise<void> {
  const found = await findShowOfTask(context, hint)
  // Nobody's show runs it, so that only the page of tasks tells of it.
  if (!found) return noteHeard(context, hint)
  const { showId, timingControl } = found
  await changeShow(context, showId, null, async (write) => {
    const task = await knownTask(write.trx, showId)
    const named = await findNamed(write.trx, showId, hint.sequence)
    const newest = isExecution(hint, named) && !timingControl ? await lastAccepted(write.trx, showId) : undefined
    const late = named && newest && isLate(named, newest) ? { late: named, newest, now: context.now() } : null
    // The same picture changes nothing over the newest, but it may be on air where the newest has ended.
    if (late && (await believeLate(write, task, late))) return
    const change = afterMessage(task, hint, named, context.now())
    if (change) await saveTask(write, task, change)
  })
}

/** Tells whether a hint says that the request which it names was executed. A stop may also name what it stopped. */
const isExecution = ({ what }: MixHint, named: RequestRow | undefined): boolean =>
  named?.action === (what === 'started' ? 'StartMix' : 'StopMix')

/** Tells whether it never had an answer, a newer one was accepted since, and no callback named it before. */
const isLate = ({ state, settled_by, confirmed_at, sequence }: RequestRow, newest: RequestRow): boolean =>
  state === 'unknown' && settled_by !== null && confirmed_at === null && notNull(sequence) < notNull(newest.sequence)

/** A hint about an older request of ours than the program's comes too late, and changes nothing. */
function afterMessage(task: KnownTask, hint: MixHint, named: RequestRow | undefined, now: number): TaskChange | null {
  if (!isOurs(task, hint, named)) return afterOthers(task, hint, now)
  const isOlder = named !== undefined && notNull(named.sequence) < (task.program?.sequence ?? 0)
  if (isOlder) return null
  const asked = afterHint(task, hint, now)
  return named && isRefusedStart(task, hint, named) ? { ...asked, ...afterRefused(named, now) } : asked
}

/**
 * Tells whether a take was started over the program although it was refused. Off air that is asked after first, and a
 * try of an unknown take may be on air in any case.
 */
const isRefusedStart = ({ row, program }: KnownTask, { what }: MixHint, named: RequestRow): boolean =>
  what === 'started' && program !== undefined && named.state === 'rejected' && !isRetryOf(named, row.uncertain_id)

/** Raises the alarm that ZEGOCLOUD started a take which it had refused. */
const afterRefused = ({ sequence, layout_name }: RequestRow, now: number): TaskChange => ({
  alarm_kind: 'late',
  alarm_sequence: sequence,
  alarm_since: now,
  alarm_says: sayRunsRefused(layout_name),
})

/** A hint that names no request counts as one about ours, but not a start while nothing of ours can run. */
const isOurs = ({ row }: KnownTask, hint: MixHint, named: RequestRow | undefined): boolean => {
  if (hint.sequence === null) return hint.what === 'stopped' || !isOffAir(row)
  return hint.what === 'stopped' ? named !== undefined : isExecution(hint, named)
}

/** Handles a hint about others: their stop makes a question due, and their start puts their picture on air. */
function afterOthers(task: KnownTask, hint: MixHint, now: number): TaskChange | null {
  const { row, program } = task
  const sequence = hint.sequence || null
  const floor = { sequence_floor: Math.max(row.sequence_floor, followed(sequence ?? 0)) }
  if (hint.what === 'stopped') return { ...afterHint(task, hint, now), ...floor }
  if (isOvertaken(hint, program)) return null

  const isKnown = isToldOf(row) && (row.alarm_sequence ?? 0) >= (sequence ?? 0)
  return {
    ...floor,
    ...afterHearing(row, hint.at, now),
    ...(!isKnown && { alarm_kind: 'others', alarm_sequence: sequence, alarm_says: sayOthers(sequence) }),
    // What was adopted is told of since it began.
    ...(row.alarm_kind !== 'adopted' || !isKnown ? { alarm_since: now } : {}),
    ...(row.next_try_at === null && { next_ask_at: askSoon(row, now) }),
  }
}

/** Tells whether somebody's start was told of already: what was adopted is told of as that. */
const isToldOf = ({ alarm_kind }: TaskRow): boolean => alarm_kind === 'others' || alarm_kind === 'adopted'

/**
 * Tells whether it came late: our program was sent after it, and has a higher sequence. Which came last is not known of
 * a start while our program was on its way. A callback counts in whole seconds, of another clock.
 */
const isOvertaken = ({ sequence, at }: MixHint, program: RequestRow | undefined): boolean =>
  program !== undefined && (sequence ?? 0) < notNull(program.sequence) && at + 2_000 < notNull(program.sent_at)

const askSoon = (row: TaskRow, now: number): number => {
  const soon = Math.max(now, (row.asked_at ?? 0) + ASK_PAUSE_MS)
  return Math.min(row.next_ask_at ?? soon, soon)
}

/**
 * Makes a question due after a hint about a request of ours, or about a stop of anybody's. It is null where there is
 * nothing to ask. A start that names no request confirms no sequence.
 */
function afterHint({ row }: KnownTask, hint: MixHint, now: number): TaskChange | null {
  const sequence = hint.sequence || null
  const soon = Math.max(now, (row.asked_at ?? 0) + ASK_PAUSE_MS)
  const heard =
    hint.what === 'started'
      ? { heard_sequence: sequence ?? row.heard_sequence, ...afterHearing(row, hint.at, now) }
      : { heard_stop: hint.reason }
  if (row.next_try_at !== null) return { ...heard, next_try_at: Math.min(row.next_try_at, soon) }
  const isAskedAfter = mayRun(row) || row.next_ask_at !== null
  if (isAskedAfter) return { ...heard, next_ask_at: Math.min(row.next_ask_at ?? soon, soon) }
  if (row.in_flight_id !== null) return heard
  // The desk says that nothing is on air: that is asked before anybody believes it.
  return hint.what === 'started' && isOffAir(row) ? { ...heard, next_ask_at: soon } : null
}

/** Compares the AppId too, because two accounts may use the same task id. */
async function findShowOfTask(
  { db, env }: Deps,
  { appId, taskId }: MixHint,
): Promise<{ showId: string; timingControl: boolean } | null> {
  const shows = await db
    .selectFrom('shows')
    .leftJoin('tasks', 'tasks.show_id', 'shows.id')
    .leftJoin('requests as program', 'program.id', 'tasks.program_id')
    .select(['shows.id', 'shows.settings', 'shows.account_id', 'program.settings as sent'])
    // What was sent is packed. It counts for the few shows that are on air.
    .where(({ eb, or }) => or([maySay('taskId', taskId), eb('program.id', 'is not', null)]))
    .execute()
  const named = shows.filter(({ settings, sent }) => readableSettings(sent ?? settings)?.taskId === taskId)
  const accounts = await readFactsOf(
    { db, env },
    named.map(({ account_id }) => account_id),
  )
  for (const { id, account_id } of named) {
    const account = accounts.get(account_id)
    if (account?.appId === appId) return { showId: id, timingControl: account.timingControl }
  }
  return null
}
