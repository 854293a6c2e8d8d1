import type { Kysely, Migration } from 'kysely'

/** A show has named looks of labels, which all who work at it share. */
export const labelStyles: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('label_styles')
      .addColumn('show_id', 'text', (column) => column.notNull().references('shows.id').onDelete('cascade'))
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('look', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('label_styles_key', ['show_id', 'id'])
      .execute()
  },
}
