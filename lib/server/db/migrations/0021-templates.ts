import type { Kysely, Migration } from 'kysely'

/** A show has templates of its own, which all who work at it share. */
export const templates: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('templates')
      .addColumn('show_id', 'text', (column) => column.notNull().references('shows.id').onDelete('cascade'))
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('cells', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('templates_key', ['show_id', 'id'])
      .execute()
  },
}
