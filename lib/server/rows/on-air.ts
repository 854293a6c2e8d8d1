import type { Kysely } from 'kysely'
import type { Database } from '@/lib/server/db/schema'

/**
 * Tells whether ZEGOCLOUD runs the show's task, may be running it, or is about to: a request that has no outcome, is
 * retried or waits for its turn counts as on air.
 */
export const mayBeOnAir = async (db: Kysely<Database>, showId: string): Promise<boolean> =>
  (await runs(db, showId)) || (await hasUnsent(db, showId))

async function runs(db: Kysely<Database>, showId: string): Promise<boolean> {
  const task = await db
    .selectFrom('tasks')
    .select(['running', 'in_flight_id', 'uncertain_id', 'retry_id'])
    .where('show_id', '=', showId)
    .executeTakeFirst()
  if (!task) return false
  const { running, in_flight_id, uncertain_id, retry_id } = task
  return running !== 0 || in_flight_id !== null || uncertain_id !== null || retry_id !== null
}

async function hasUnsent(db: Kysely<Database>, showId: string): Promise<boolean> {
  const request = await db
    .selectFrom('requests')
    .select('id')
    .where('show_id', '=', showId)
    .where('state', 'in', ['waiting', 'sending'])
    .executeTakeFirst()
  return request !== undefined
}
