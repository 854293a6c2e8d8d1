import type { Kysely } from 'kysely'
import type { Database } from '@/lib/server/db/schema'

/**
 * Tells whether ZEGOCLOUD runs the show's task, or may be running it: a request without an outcome, or one that is
 * being retried, counts as on air.
 */
export async function isOnAir(db: Kysely<Database>, showId: string): Promise<boolean> {
  const task = await db
    .selectFrom('tasks')
    .select(['running', 'in_flight_id', 'uncertain_id', 'retry_id'])
    .where('show_id', '=', showId)
    .executeTakeFirst()
  if (!task) return false
  const { running, in_flight_id, uncertain_id, retry_id } = task
  return running !== 0 || in_flight_id !== null || uncertain_id !== null || retry_id !== null
}

/** Tells whether a request of the show waits for its turn or for its answer. */
export async function hasUnsent(trx: Kysely<Database>, showId: string): Promise<boolean> {
  const request = await trx
    .selectFrom('requests')
    .select('id')
    .where('show_id', '=', showId)
    .where('state', 'in', ['waiting', 'sending'])
    .executeTakeFirst()
  return request !== undefined
}
