import { changeShow } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import { knownTask, readTaskRow } from '@/lib/server/rows/read-task'
import type { TaskRow } from '@/lib/server/rows/rows'
import { saveTask } from '@/lib/server/rows/save-task'
import { readShow } from '@/lib/server/shows/read'
import { sayRuns } from '@/lib/server/take/outcome/words'
import { Failure } from '@/lib/shared/failures'
import type { TakeBody } from './bodies'
import type { Key } from './draft'
import { findRepeat } from './idempotency'

type Deps = Pick<Context, 'db' | 'dialect' | 'log' | 'now' | 'wakeups' | 'zegoOf'>

/** A first take waits this long for the answer, and is then sent without one. */
const PATIENCE_MS = 1_500
/** The next question whether that task still runs waits this long. */
const ASK_AGAIN_MS = 15_000

/**
 * Asks whether the show's task runs, before the first take with its TaskId: a production that someone else runs must
 * not be replaced unseen. Without an answer the take goes on.
 *
 * @throws {Failure} not-found; task-runs, with the TaskId and for how many seconds it has run, null where nobody said
 */
export async function requireTaskFree(
  context: Deps,
  showId: string,
  { takeOver }: Pick<TakeBody, 'takeOver'>,
  key: Key | null,
): Promise<void> {
  if (takeOver) return
  const { db, now } = context
  const { accountId, settings } = await readShow(db, showId)
  if (mayBeOurs(await readTaskRow(db, showId), settings.taskId)) return
  if (await findRepeat(db, showId, key)) return

  const zego = await context.zegoOf(accountId)
  const answer = await zego.getMixTaskInfo(settings.taskId, PATIENCE_MS)
  if (answer.state === 'unknown')
    context.log.warn({ showId }, 'ZEGOCLOUD did not say before a first take whether the task runs')
  if (answer.state !== 'running') return

  const says = sayRuns(settings.taskId, answer.seconds)
  const isOthers = await changeShow(context, showId, null, async (write) => {
    const task = await knownTask(write.trx, showId)
    if (mayBeOurs(task.row, settings.taskId)) return false
    await saveTask(write, task, {
      alarm_kind: 'runs',
      alarm_sequence: task.row.alarm_sequence,
      alarm_since: now(),
      alarm_says: says,
      next_ask_at: now() + ASK_AGAIN_MS,
    })
    return true
  })
  if (isOthers) throw new Failure('task-runs', says, { taskId: settings.taskId, seconds: answer.seconds })
}

/** A start of ours with this TaskId was accepted, is on its way, or may have been executed. */
const mayBeOurs = (row: TaskRow, taskId: string): boolean =>
  row.started_task_id === taskId || row.running !== 0 || row.uncertain_id !== null || row.in_flight_id !== null
