import type { Kysely, Migration } from 'kysely'

/** Tries at passwords are counted here, so that the limits hold across restarts and processes. */
export const guesses: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('guesses')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('tries', 'bigint', (column) => column.notNull())
      .addColumn('resets_at', 'bigint', (column) => column.notNull())
      .execute()
  },
}
