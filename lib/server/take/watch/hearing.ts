import { changeShow } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import { knownTask } from '@/lib/server/rows/read-task'
import type { TaskRow } from '@/lib/server/rows/rows'
import { saveTask, type TaskChange } from '@/lib/server/rows/save-task'
import { isBelieved, MISSES_UNTIL_UNKNOWN } from '@/lib/server/rows/unheard'

type Deps = Pick<Context, 'db' | 'dialect' | 'now' | 'wakeups'>

/** ZEGOCLOUD's clock counts in whole seconds and is not ours. */
const CLOCK_TOLERANCE_MS = 2_000

/** Records that a question about a running task was left without a usable answer. */
export async function recordMiss(context: Deps, asked: TaskRow): Promise<void> {
  if (!isBelieved(asked) || asked.missed_turns >= MISSES_UNTIL_UNKNOWN) return
  await changeShow(context, asked.show_id, null, async (write) => {
    const task = await knownTask(write.trx, asked.show_id)
    if (isSame(task.row, asked)) await saveTask(write, task, { missed_turns: asked.missed_turns + 1 })
  })
}

/** Records that a task was said to run at a time. Followers are told only where it had not been heard of. */
export async function recordHeard(context: Deps, asked: TaskRow, at: number): Promise<void> {
  if (!isBelieved(asked)) return
  if (asked.missed_turns === 0) {
    await context.db
      .updateTable('tasks')
      .set({ heard_at: at })
      .where('show_id', '=', asked.show_id)
      .where('sequence', '=', asked.sequence)
      .where((where) => where.or([where('running', '=', 1), where('alarm_kind', '=', 'adopted')]))
      .execute()
    return
  }
  await changeShow(context, asked.show_id, null, async (write) => {
    const task = await knownTask(write.trx, asked.show_id)
    if (isSame(task.row, asked)) await saveTask(write, task, { heard_at: at, missed_turns: 0 })
  })
}

/** Tells whether nothing was accepted, and nothing was heard, since the question was asked. */
const isSame = (now: TaskRow, asked: TaskRow): boolean =>
  isBelieved(now) && now.sequence === asked.sequence && now.heard_at === asked.heard_at

/**
 * Returns what a callback changes that says that the task started at a time. It proves nothing where it tells of a time
 * before the last question: it came late.
 */
export function afterHearing(row: TaskRow, at: number, now: number): TaskChange {
  if (!isBelieved(row) || at + CLOCK_TOLERANCE_MS < (row.asked_at ?? 0)) return {}
  return { heard_at: Math.max(row.heard_at ?? 0, Math.min(at, now)), missed_turns: 0 }
}
