import type { TaskRow } from './rows'

/** Says in a row that the outcome of every request is known. */
export const CERTAIN = {
  uncertain_id: null,
  uncertain_since: null,
  uncertain_tries: 0,
  uncertain_refusals: 0,
  next_try_at: null,
  uncertain_says: null,
} as const satisfies Partial<TaskRow>

/** Says in a row that no refused request is retried. */
export const NO_RETRY = {
  retry_id: null,
  retry_tries: 0,
  retry_at: null,
  retry_code: null,
  retry_says: null,
  refused_at: null,
} as const satisfies Partial<TaskRow>

/** Says in a row that no take waits for a source. */
export const NOT_ARMED = { armed: null, armed_seen_at: null, disarmed: null } as const satisfies Partial<TaskRow>

/** Says in a row that no request is to be sent once more. */
export const NO_AGAIN = { again_id: null, again_at: null } as const satisfies Partial<TaskRow>

/** Says in a row that, as far as anybody knows, the request that was accepted last is on air. */
export const NO_ALARM = {
  alarm_kind: null,
  alarm_sequence: null,
  alarm_since: null,
  alarm_says: null,
} as const satisfies Partial<TaskRow>

/** Says in a row that nothing is on air. */
export const NOT_RUNNING = {
  ...NO_ALARM,
  running: 0,
  started_at: null,
  program_id: null,
  heard_at: null,
  missed_turns: 0,
  look_at: null,
} as const satisfies Partial<TaskRow>

/** Says in a row that no task of ours ran where the show is now. */
export const NOT_STARTED = { started_task_id: null, heard_sequence: null } as const satisfies Partial<TaskRow>

/** Makes the row of a task that was never started. */
export const newTaskRow = (showId: string): TaskRow => ({
  ...CERTAIN,
  ...NO_RETRY,
  ...NO_AGAIN,
  ...NOT_ARMED,
  ...NOT_RUNNING,
  show_id: showId,
  sequence: 0,
  sequence_floor: 0,
  started_task_id: null,
  in_flight_id: null,
  in_flight_until: null,
  ended: null,
  tried_at: null,
  asked_at: null,
  next_ask_at: null,
  heard_sequence: null,
  heard_stop: null,
  self_at: null,
  held: 0,
  follow_at: null,
})
