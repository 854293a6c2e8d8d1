import type { RequestRow, TaskRow } from '@/lib/server/rows/rows'
import { MAX_RETRIES, MAX_TRIES } from '@/lib/server/rows/to-task'
import { explain } from '@/lib/zego/codes'
import type { Fate } from './words'

type RefusedRequest = Readonly<{
  request: RequestRow
  task: TaskRow
  /** Says that no newer request waits. */
  isNewest: boolean
  /** The time of the next retry; null when it would come too late. */
  retryAt: number | null
}>

/** A refusal that may pass is retried, unless a newer request waits or the retries are used up (decision 016). */
export function afterRefusal(code: number, { task, request, isNewest, retryAt }: RefusedRequest): Fate {
  if (!explain(code).retry) return 'final'
  if (isRetryOf(request, task.uncertain_id)) {
    return task.uncertain_refusals + 1 < MAX_TRIES ? 'sent-again' : 'tried-out'
  }
  if (isRetryOf(request, task.retry_id)) {
    return task.retry_tries + 1 < MAX_RETRIES && retryAt !== null ? 'sent-again' : 'tried-out'
  }
  const isFirst = request.retry_of === null && request.id !== task.uncertain_id && isNewest
  return isFirst ? 'sent-again' : 'final'
}

/** Tells whether a request is a retry of the one with this id. */
export const isRetryOf = ({ retry_of }: RequestRow, id: string | null): boolean => retry_of !== null && retry_of === id
