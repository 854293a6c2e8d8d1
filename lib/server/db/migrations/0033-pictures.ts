import type { Kysely, Migration } from 'kysely'

/** Stores how shows show their sources, and where moving pictures are played. */
export const pictures: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('show_pictures')
      .addColumn('show_id', 'text', (column) => column.primaryKey().references('shows.id').onDelete('cascade'))
      .addColumn('revision', 'bigint', (column) => column.notNull())
      .addColumn('moving', 'integer', (column) => column.notNull())
      .addColumn('addresses', 'text', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('account_patterns')
      .addColumn('account_id', 'text', (column) => column.primaryKey())
      .addColumn('revision', 'bigint', (column) => column.notNull())
      .addColumn('pattern', 'text')
      .execute()
    await db.schema
      .createTable('told_addresses')
      .addColumn('app_id', 'bigint', (column) => column.notNull())
      .addColumn('stream_id', 'text', (column) => column.notNull())
      .addColumn('room_id', 'text', (column) => column.notNull())
      .addColumn('flv', 'text')
      .addColumn('hls', 'text')
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('told_addresses_key', ['app_id', 'stream_id'])
      .execute()
  },
}
