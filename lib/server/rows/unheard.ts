import type { Unheard } from '@/lib/protocol/task'
import type { TaskRow } from './rows'

/**
 * So many questions in a row may be left unanswered before it counts as unknown whether the task still runs (decision
 * 024).
 */
export const MISSES_UNTIL_UNKNOWN = 4

/** Tells whether a task is believed to run: one of ours does, and one that somebody adopted. */
export const isBelieved = ({ running, alarm_kind }: Pick<TaskRow, 'running' | 'alarm_kind'>): boolean =>
  running !== 0 || alarm_kind === 'adopted'

/** Says since when a running task has not been heard of; null while ZEGOCLOUD answers. */
export function toUnheard(row: TaskRow): Unheard | null {
  if (!isBelieved(row) || row.missed_turns === 0) return null
  return { since: row.heard_at ?? row.started_at ?? row.alarm_since ?? 0, isUnknown: mayHaveEnded(row) }
}

/** A show without a task has the null of one that misses nothing. */
type Missed = Readonly<{ missed_turns: number | null; heard_stop: string | null }>

/**
 * Tells whether a running task may have ended unheard. After a callback that says so, a single question without an
 * answer is enough.
 */
export const mayHaveEnded = ({ missed_turns, heard_stop }: Missed): boolean =>
  (missed_turns ?? 0) >= (heard_stop === null ? MISSES_UNTIL_UNKNOWN : 1)

type Told = Missed & Readonly<{ running: number | null; uncertain_id: string | null; alarm_kind: string | null }>

/** Tells whether what is on air is not certain, as far as the row of the task says. */
export const isUncertain = (row: Told): boolean =>
  row.uncertain_id !== null || row.alarm_kind !== null || (Boolean(row.running) && mayHaveEnded(row))
