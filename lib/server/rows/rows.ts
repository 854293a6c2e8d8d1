import type { Selectable } from 'kysely'
import type { RequestTable, TaskTable } from '@/lib/server/db/task-tables'

export type TaskRow = Selectable<TaskTable>
/** Holds a request's row, without its place among the others of its show, which it gets when it is stored. */
export type RequestRow = Omit<Selectable<RequestTable>, 'number'>

/** Holds a task's row with the requests that it points at and those that wait for their turn. */
export type KnownTask = Readonly<{
  row: TaskRow
  program: RequestRow | undefined
  uncertain: RequestRow | undefined
  /** The refused request that is being retried. */
  refused: RequestRow | undefined
  waiting: readonly RequestRow[]
}>

/** Lists the fields of a request that has not been sent. */
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
 * Returns the value of a column that a row of its kind always fills.
 *
 * @throws {Error} for a null, which is a bug and not a state
 */
export function notNull<T>(value: T | null): T {
  if (value === null) throw new Error('A request lacks what every request of its kind holds.')
  return value
}
