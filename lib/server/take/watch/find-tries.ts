import type { Context } from '@/lib/server/context'
import { knownTask } from '@/lib/server/rows/read-task'
import type { TaskRow } from '@/lib/server/rows/rows'
import { NO_SUCH_STREAM } from '@/lib/zego/limits'
import { sendAgain } from './again'
import { byDue, type Chance, type Job } from './job'
import { resolve } from './resolve'
import { isRetryDue, retry } from './retry'

/**
 * So many tries may begin in a second, in all processes together: half of what the contract allows the AppId (contract
 * 3). The other half is for people.
 */
const TRIES_A_SECOND = 50

/** Finds the requests to retry or settle now, as far as the rate allows. The next check finds the rest. */
export async function findTries(context: Context, tasks: readonly TaskRow[], chance: Chance): Promise<Job[]> {
  const now = context.now()
  const begun = tasks.filter(({ tried_at }) => tried_at !== null && tried_at > now - 1000).length
  const jobs: Job[] = []
  for (const task of tasks.toSorted(byDue(({ retry_at, next_try_at }) => retry_at ?? next_try_at))) {
    if (task.in_flight_id === null) jobs.push(...(await triesOf(context, task, chance)))
  }
  return jobs.slice(0, Math.max(0, TRIES_A_SECOND - begun))
}

async function triesOf(context: Context, task: TaskRow, chance: Chance): Promise<Job[]> {
  const { show_id, retry_id, retry_at, retry_code, next_try_at, again_at } = task
  const isDue = (at: number | null) => at !== null && at <= context.now()
  if (retry_id === null && next_try_at === null && isDue(again_at)) {
    return [{ name: `again ${show_id}`, work: () => sendAgain(context, show_id) }]
  }
  if (retry_id === null) {
    return isDue(next_try_at) ? [{ name: `resolve ${show_id}`, work: () => resolve(context, show_id, chance()) }] : []
  }
  const again = { name: `retry ${show_id}`, work: () => retry(context, show_id, chance()) }
  if (isDue(retry_at)) return [again]
  if (retry_code !== NO_SUCH_STREAM) return []
  return (await isRetryDue(context, await knownTask(context.db, show_id))) ? [again] : []
}
