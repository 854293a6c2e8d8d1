import { changeShow } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import { knownTask } from '@/lib/server/rows/read-task'
import { type KnownTask, notNull, type RequestRow, type TaskRow } from '@/lib/server/rows/rows'
import { saveRequest } from '@/lib/server/rows/save-request'
import { saveTask, type TaskChange } from '@/lib/server/rows/save-task'
import { settingsOf } from '@/lib/server/rows/to-task'
import { readShow } from '@/lib/server/shows/read'
import { sayRestarted } from '@/lib/server/take/outcome/words'
import type { TaskAnswer } from '@/lib/server/zego/answers'
import { recordHeard, recordMiss } from './hearing'
import { believeStart, findHeardStart } from './late-start'
import { findOpenStop, followUpStop } from './open-stop'
import { recordEnd } from './record-end'
import { whoseRun } from './whose-run'

type Deps = Pick<Context, 'db' | 'dialect' | 'now' | 'wakeups' | 'zegoOf'>
type Certain = Exclude<TaskAnswer, { state: 'unknown' }>

/** A running task is asked after this often, because it can end without a callback (contract 5). */
export const ASK_EVERY_MS = 15_000

/** Two questions about a task are at least this far apart, however many hints come. */
export const ASK_PAUSE_MS = 1_000

/** Tells whether a task runs, or may run while nothing is sent any more to find out. */
export const mayRun = ({ running, uncertain_id, next_try_at }: TaskRow): boolean =>
  running !== 0 || (uncertain_id !== null && next_try_at === null)

/**
 * Finds out whether a task that we believe to run still does, and since when, or whether one that was stopped has
 * ended. An answer that the task runs does not confirm a sequence: only a callback names one. The answer never causes a
 * request.
 */
export async function askTask(context: Deps, showId: string): Promise<void> {
  if (!(await claimAsk(context, showId))) return
  const known = await knownTask(context.db, showId)
  const stop = await findOpenStop(context.db, known)
  const target = await targetOf(context, known, stop)
  if (!target) return
  const askedAt = context.now()
  const answer = await ask(context, target).catch(async (error) => {
    await recordMiss(context, known.row)
    throw error
  })
  if (answer.state === 'unknown') return recordMiss(context, known.row)
  if (answer.state === 'running') await recordHeard(context, known.row, askedAt)
  await (stop ? followUpStop(context, known, stop, answer) : conclude(context, known, { ...answer, askedAt }))
}

type Target = Readonly<{ accountId: string; taskId: string }>

/**
 * Asks ZEGOCLOUD.
 *
 * @throws {Failure} not-found; account-locked, because an account that cannot be used answers nothing either
 */
async function ask({ zegoOf }: Deps, { accountId, taskId }: Target): Promise<TaskAnswer> {
  const zego = await zegoOf(accountId)
  return zego.getMixTaskInfo(taskId)
}

/**
 * Returns the task as we sent it, also where a callback named a take while the show was off air; where we never did and
 * someone else runs one of its id, the show's.
 */
async function targetOf(
  { db }: Deps,
  { row, program, uncertain }: KnownTask,
  stop: RequestRow | undefined,
): Promise<Target | null> {
  const request = stop ?? program ?? uncertain ?? (await findHeardStart(db, row))
  if (request) return { accountId: request.account_id, taskId: settingsOf(request).taskId }
  if (row.alarm_kind === null) return null
  const { accountId, settings } = await readShow(db, row.show_id)
  return { accountId, taskId: settings.taskId }
}

async function conclude(context: Deps, { row, program }: KnownTask, answer: Answer): Promise<void> {
  if (!isNews(answer, row, program)) return

  await changeShow(context, row.show_id, null, async (write) => {
    const task = await knownTask(write.trx, row.show_id)
    const isNewer =
      task.row.sequence !== row.sequence ||
      task.row.program_id !== row.program_id ||
      task.row.alarm_since !== row.alarm_since
    // Who tries to settle a request asks as well, and concludes.
    if (isNewer || task.row.in_flight_id !== null || task.row.next_try_at !== null) return
    const now = context.now()
    if (answer.state === 'off') {
      await recordEnd(write, task, now)
      return
    }
    const isToldMeanwhile = task.row.heard_stop !== row.heard_stop
    const next = isToldMeanwhile
      ? { heard_stop: task.row.heard_stop }
      : { heard_stop: null, next_ask_at: now + ASK_EVERY_MS }
    if (task.uncertain) {
      await saveTask(write, task, next)
      return
    }
    if (!task.program) {
      await believeStart(write, task, now)
      return
    }
    const found = { ...next, ...afterRun(answer, task.row, task.program) }
    if (task.program.runs_at !== null && !isHeard(task.row, task.program)) {
      await saveTask(write, task, found)
      return
    }
    const request = await saveRequest(write, task.program, {
      runs_at: task.program.runs_at ?? now,
      ...(isHeard(task.row, task.program) && { confirmed_at: now, confirmed_by: 'callback' as const }),
    })
    await saveTask(write, task, found, [request])
  })
}

type Answer = Certain & Readonly<{ askedAt: number }>

/** A callback that told of a stop which did not happen must not explain a later end. */
const isNews = (answer: Answer, row: TaskRow, program: RequestRow | undefined): boolean =>
  answer.state === 'off' ||
  row.heard_stop !== null ||
  (program === undefined && row.heard_sequence !== null) ||
  (program !== undefined &&
    (program.runs_at === null || isHeard(row, program) || afterRun(answer, row, program) !== null))

/** Tells whether a callback named the program's sequence, which is not recorded yet. */
const isHeard = ({ heard_sequence }: TaskRow, { sequence, confirmed_at }: RequestRow): boolean =>
  confirmed_at === null && heard_sequence === sequence

/**
 * Raises an alarm where the run's length says that someone else began it, and else corrects since when it is on air.
 */
function afterRun(answer: Answer, row: TaskRow, program: RequestRow): TaskChange | null {
  if (answer.state === 'off') return null
  const acceptedAt = notNull(program.answered_at)
  const whose = whoseRun({
    seconds: answer.seconds,
    askedAt: answer.askedAt,
    acceptedAt,
    startedAt: row.started_at ?? acceptedAt,
    waitsForVideo: settingsOf(program).waitForVideo,
  })
  if (whose === 'younger') return { started_at: acceptedAt }
  if (whose === 'ours' || row.alarm_kind !== null) return null
  return {
    alarm_kind: 'restarted',
    alarm_sequence: null,
    alarm_since: answer.askedAt,
    alarm_says: sayRestarted(answer.seconds ?? 0),
  }
}

/** Claims the question, so that one process alone asks it. */
async function claimAsk({ db, now }: Deps, showId: string): Promise<boolean> {
  const claimed = await db
    .updateTable('tasks')
    .set({ asked_at: now(), next_ask_at: now() + ASK_EVERY_MS })
    .where('show_id', '=', showId)
    .where(({ eb, or, and }) => {
      const isGivenUp = and([eb('uncertain_id', 'is not', null), eb('next_try_at', 'is', null)])
      return or([
        eb('next_ask_at', '<=', now()),
        and([eb('next_ask_at', 'is', null), or([eb('running', '=', 1), isGivenUp])]),
      ])
    })
    .executeTakeFirst()
  return claimed.numUpdatedRows > 0n
}
