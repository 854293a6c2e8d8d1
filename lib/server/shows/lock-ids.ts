import type { Kysely } from 'kysely'
import type { Database } from '@/lib/server/db/schema'

/**
 * Lets no other show get ids at the same time. Two such transactions would not see each other's ids, and both would
 * keep an id that only one may have.
 *
 * @throws {Error} when the database lacks its row of turns
 */
export async function lockIds(trx: Kysely<Database>): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('turns')
    .set(({ eb }) => ({ taken: eb('taken', '+', 1) }))
    // The row is named after imports, which needed it first.
    .where('id', '=', 'import-show')
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new Error('The turns have no row to hold on to.')
}
