import type { Person } from '@/lib/protocol/request'
import type { Task } from '@/lib/protocol/task'
import { changeShow } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import { knownTask } from '@/lib/server/rows/read-task'
import { saveTask } from '@/lib/server/rows/save-task'
import { NO_RETRY } from '@/lib/server/rows/task-row'
import { toTask } from '@/lib/server/rows/to-task'
import { Failure } from '@/lib/shared/failures'
import type { CancelBody } from './bodies'

type Deps = Pick<Context, 'db' | 'dialect' | 'now' | 'wakeups'>

/**
 * Ends the retries of a refused request. A retry that is already on its way is not called back: it may still be
 * accepted.
 *
 * @throws {Failure} not-found; stale-sequence with the task as it is, when this request is not being retried any more
 */
export function cancelRetry(context: Deps, operator: Person, showId: string, { requestId }: CancelBody): Promise<Task> {
  return changeShow(context, showId, operator, async (write) => {
    const task = await knownTask(write.trx, showId)
    if (task.row.retry_id === requestId) return toTask(await saveTask(write, task, NO_RETRY))
    throw new Failure('stale-sequence', 'This request is no longer being retried.', toTask(task))
  })
}
