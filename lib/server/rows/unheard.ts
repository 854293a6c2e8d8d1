import type { Unheard } from '@/lib/protocol/task'
import type { TaskRow } from './rows'

/** How many questions in a row may be left unanswered before it counts as unknown whether the task still runs (decision 024). */
export const MISSES_UNTIL_UNKNOWN = 4

/**
 * Since when a running task has not been heard of; null while ZEGOCLOUD answers. A callback that tells of its end makes it
 * unknown at once, where nobody answers whether that is so.
 */
export function toUnheard({ running, missed_turns, heard_at, heard_stop, started_at }: TaskRow): Unheard | null {
  if (!running || missed_turns === 0) return null
  return {
    since: heard_at ?? started_at ?? 0,
    isUnknown: missed_turns >= MISSES_UNTIL_UNKNOWN || heard_stop !== null,
  }
}
