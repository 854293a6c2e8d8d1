import type { Kysely, Migration } from 'kysely'

/** A show has links to its program, for screens at which nobody signs in. Of a token only the hash is kept. */
export const programLinks: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('program_links')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('show_id', 'text', (column) => column.notNull().references('shows.id').onDelete('cascade'))
      .addColumn('token_hash', 'text', (column) => column.notNull().unique())
      .addColumn('made_by', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('program_links_of_show').on('program_links').column('show_id').execute()
  },
}
