import type { Kysely, Migration } from 'kysely'

/**
 * Allows several AppIds. Existing rows belong to the account of the environment, which has the id `default` and no row.
 */
export const zegoAccounts: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('zego_accounts')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('revision', 'bigint', (column) => column.notNull())
      .addColumn('app_id', 'bigint', (column) => column.notNull().unique())
      .addColumn('server_secret', 'text', (column) => column.notNull())
      .addColumn('callback_secret', 'text')
      .addColumn('region', 'text', (column) => column.notNull())
      .addColumn('url', 'text')
      .addColumn('is_test', 'bigint', (column) => column.notNull())
      .addColumn('max_inputs', 'bigint', (column) => column.notNull())
      .addColumn('max_outputs', 'bigint', (column) => column.notNull())
      .addColumn('max_fps', 'bigint', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('updated_at', 'bigint', (column) => column.notNull())
      .execute()

    for (const table of ['shows', 'requests']) {
      await db.schema
        .alterTable(table)
        .addColumn('account_id', 'text', (column) => column.notNull().defaultTo('default'))
        .execute()
    }

    // SQLite cannot change a primary key, so the table is made anew. The rooms are listed again within seconds.
    await db.schema.dropTable('rooms').execute()
    await db.schema
      .createTable('rooms')
      .addColumn('app_id', 'bigint', (column) => column.notNull())
      .addColumn('room_id', 'text', (column) => column.notNull())
      .addColumn('claimed_at', 'bigint', (column) => column.notNull())
      .addColumn('listed_at', 'bigint')
      .addColumn('problem', 'text')
      .addColumn('entries', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('rooms_of_account', ['app_id', 'room_id'])
      .execute()

    await db.schema
      .createTable('background_images')
      .addColumn('app_id', 'bigint', (column) => column.notNull())
      .addColumn('url', 'text', (column) => column.notNull())
      .addColumn('first_used_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('background_images_of_account', ['app_id', 'url'])
      .execute()
  },
}
