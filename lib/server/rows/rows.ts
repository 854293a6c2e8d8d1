import type { Selectable } from 'kysely'
import type { RequestTable, TaskTable } from '@/lib/server/db/schema'

export type TaskRow = Selectable<TaskTable>
export type RequestRow = Selectable<RequestTable>

/** A task's row with the requests that it points at and those that wait for their turn. */
export type KnownTask = Readonly<{
  row: TaskRow
  program: RequestRow | undefined
  uncertain: RequestRow | undefined
  /** The refused request that is being retried. */
  refused: RequestRow | undefined
  waiting: readonly RequestRow[]
}>

/** What is on air is what was accepted last, as far as anybody knows. */
export const NO_ALARM = {
  alarm_kind: null,
  alarm_sequence: null,
  alarm_since: null,
  alarm_says: null,
} as const

/** The row of a task that was never started. */
export const newTaskRow = (showId: string): TaskRow => ({
  show_id: showId,
  sequence: 0,
  running: 0,
  started_at: null,
  program_id: null,
  in_flight_id: null,
  in_flight_until: null,
  uncertain_id: null,
  uncertain_since: null,
  uncertain_tries: 0,
  uncertain_refusals: 0,
  next_try_at: null,
  uncertain_says: null,
  ended: null,
  retry_id: null,
  retry_tries: 0,
  retry_at: null,
  retry_code: null,
  retry_says: null,
  refused_at: null,
  tried_at: null,
  asked_at: null,
  next_ask_at: null,
  heard_at: null,
  missed_turns: 0,
  heard_sequence: null,
  heard_stop: null,
  sequence_floor: 0,
  alarm_kind: null,
  alarm_sequence: null,
  alarm_since: null,
  alarm_says: null,
  started_task_id: null,
  again_id: null,
  again_at: null,
})

/** The fields of a request that has not been sent. */
export const UNSENT = {
  state: 'waiting',
  sequence: null,
  idempotency_key: null,
  fingerprint: null,
  sent_at: null,
  answered_at: null,
  latency_ms: null,
  code: null,
  message: null,
  request_id: null,
  explanation: null,
  settled_by: null,
  retry_of: null,
  play_info: null,
  runs_at: null,
  confirmed_at: null,
  confirmed_by: null,
  body: null,
} as const

/**
 * The value of a column that a row of its kind always fills.
 *
 * @throws {Error} for a null, which is a bug and not a state.
 */
export function notNull<T>(value: T | null): T {
  if (value === null) throw new Error('A request lacks what every request of its kind holds.')
  return value
}
