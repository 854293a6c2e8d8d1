import type { Kysely, Migration } from 'kysely'

/** Stores what callbacks told, and what became of it. */
export const callbacks: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('callbacks')
      .addColumn('fingerprint', 'text', (column) => column.primaryKey())
      .addColumn('received_at', 'bigint', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('callbacks_received').on('callbacks').column('received_at').execute()

    await db.schema.alterTable('tasks').addColumn('next_ask_at', 'bigint').execute()
    await db.schema.alterTable('tasks').addColumn('heard_sequence', 'bigint').execute()
    await db.schema.alterTable('tasks').addColumn('heard_stop', 'text').execute()
    await db.schema.alterTable('requests').addColumn('confirmed_at', 'bigint').execute()
    await db.schema.alterTable('requests').addColumn('confirmed_by', 'text').execute()
    await db.schema.alterTable('rooms').addColumn('hinted_at', 'bigint').execute()
  },
}
