import type { Kysely, Migration } from 'kysely'

/** Stores what the shell did to users, until a serving process puts it into its log. */
export const shellLines: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('shell_lines')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('fields', 'text', (column) => column.notNull())
      .addColumn('message', 'text', (column) => column.notNull())
      .execute()
  },
}
