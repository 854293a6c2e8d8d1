import type { Kysely, Migration } from 'kysely'

/** Stores who has the desk of a show: others are asked before they change what is on air. */
export const heldDesks: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('held_desks')
      .addColumn('show_id', 'text', (column) => column.primaryKey().references('shows.id').onDelete('cascade'))
      .addColumn('person_id', 'text', (column) => column.notNull())
      .addColumn('person_name', 'text', (column) => column.notNull())
      .addColumn('since', 'bigint', (column) => column.notNull())
      .addColumn('alone', 'integer', (column) => column.notNull())
      .execute()
  },
}
