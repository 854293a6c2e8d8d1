import type { Kysely, Migration } from 'kysely'

/** Stores of a request that put an earlier one back on air which one that was, and how far a take back has gone. */
export const putBack: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('requests').addColumn('as_of', 'bigint').execute()
    await db.schema.alterTable('requests').addColumn('back_number', 'bigint').execute()
  },
}
