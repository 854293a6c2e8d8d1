import type { Kysely, Migration } from 'kysely'

/** Counts tries at passwords, so that the limits hold across restarts and processes. */
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
