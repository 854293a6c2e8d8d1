import type { Context } from '@/lib/server/context'
import type { TaskRow } from '@/lib/server/rows/rows'

/** A task that rests has nothing in these columns. */
const OPEN = [
  'in_flight_id',
  'uncertain_id',
  'retry_id',
  'again_id',
  'next_ask_at',
  'next_try_at',
  'armed',
  'follow_at',
] as const

/**
 * Reads the tasks for which something may be due, or was done in the last second, for the rates. Those of shows that
 * rest are not even read: there may be a thousand of them, twice a second.
 */
export function readAwake({ db, now }: Pick<Context, 'db' | 'now'>): Promise<TaskRow[]> {
  const since = now() - 1000
  return db
    .selectFrom('tasks')
    .selectAll()
    .where(({ eb, or }) =>
      or([
        eb('running', '!=', 0),
        ...OPEN.map((name) => eb(name, 'is not', null)),
        eb('asked_at', '>', since),
        eb('tried_at', '>', since),
      ]),
    )
    .execute()
}
