import { isSame } from '@/lib/layout/diff'
import type { Task } from '@/lib/protocol/task'
import type { ShowWrite } from '@/lib/server/change/change-show'
import { preparedWrite } from '@/lib/server/db/prepared'
import type { KnownTask, RequestRow, TaskRow } from './rows'
import { toTask } from './to-task'

export type TaskChange = Partial<Omit<TaskRow, 'show_id'>>

const update = preparedWrite<TaskChange, { showId: string; sequence: number }>((db, change, { showId, sequence }) =>
  db.updateTable('tasks').set(change).where('show_id', '=', showId).where('sequence', '=', sequence),
)

/**
 * Changes the task's row, unless its sequence is no longer the one that was read, and tells followers if anything is
 * new for them. `requests` are those that the changed row may newly point at.
 */
export async function saveTask(
  write: ShowWrite,
  before: KnownTask,
  change: TaskChange,
  requests: readonly RequestRow[] = [],
): Promise<KnownTask> {
  const row = { ...before.row, ...change }
  const updated = await update(write.trx, change, { showId: row.show_id, sequence: before.row.sequence })
  if (updated === 0) await write.trx.insertInto('tasks').values(row).execute()

  const known = [...requests, before.program, before.uncertain, before.refused]
  const find = (id: string | null) => known.find((request) => request?.id === id)
  const pointedAt = { program: find(row.program_id), uncertain: find(row.uncertain_id), refused: find(row.retry_id) }
  const after = { row, ...pointedAt, waiting: before.waiting }
  const { program, ...task } = toTask(after)
  if (row.program_id !== before.row.program_id) write.emit({ type: 'task.changed', task: { ...task, program } })
  else if (!isSame(task, withoutProgram(before))) write.emit({ type: 'task.changed', task })
  return after
}

function withoutProgram(known: KnownTask): Omit<Task, 'program'> {
  const { program: _, ...task } = toTask(known)
  return task
}
