import type { Kysely } from 'kysely'
import type { Database } from '@/lib/server/db/schema'

/**
 * No other show comes by its ids meanwhile: two at the same moment would not see each other's, and both keep what only one
 * may have.
 */
export async function lockIds(trx: Kysely<Database>): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('turns')
    .set(({ eb }) => ({ taken: eb('taken', '+', 1) }))
    // Imports were the first to need it.
    .where('id', '=', 'import-show')
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new Error('The turns have no row to hold on to.')
}
