import type { Kysely, Migration } from 'kysely'

/**
 * Stores by which way pictures come: of a show, null for its account's; of an account, null for the usual one. And
 * where the snapshots of a stream are.
 */
export const ways: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('show_pictures').addColumn('way', 'text').execute()
    await db.schema.alterTable('account_patterns').addColumn('way', 'text').execute()
    await db.schema.alterTable('told_addresses').addColumn('pic', 'text').execute()
  },
}
