import type { Kysely, Migration } from 'kysely'

/** Remembers where inputs lay before changes of the frame, so that the frame of before gives them back exactly. */
export const unscaled: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('unscaled')
      .addColumn('layout_id', 'text', (column) => column.primaryKey().references('layouts.id').onDelete('cascade'))
      .addColumn('origins', 'text', (column) => column.notNull())
      .execute()
  },
}
