import type { Kysely, Migration } from 'kysely'

/** Stores what the page of tasks tells: tasks that no show has, their stops, whose desks are open, and prices. */
export const runningTasks: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('heard_tasks')
      .addColumn('app_id', 'bigint', (column) => column.notNull())
      .addColumn('task_id', 'text', (column) => column.notNull())
      .addColumn('runs', 'integer', (column) => column.notNull())
      .addColumn('show_name', 'text')
      .addColumn('user_id', 'text', (column) => column.notNull())
      .addColumn('room_id', 'text', (column) => column.notNull())
      .addColumn('sequence', 'bigint', (column) => column.notNull())
      .addColumn('since', 'bigint')
      .addColumn('heard_at', 'bigint')
      .addColumn('proven_at', 'bigint')
      .addColumn('asked_at', 'bigint')
      .addColumn('changed_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('heard_tasks_key', ['app_id', 'task_id'])
      .execute()
    await db.schema
      .createTable('heard_stops')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('app_id', 'bigint', (column) => column.notNull())
      .addColumn('account_id', 'text', (column) => column.notNull())
      .addColumn('task_id', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('operator_id', 'text', (column) => column.notNull())
      .addColumn('operator_name', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('answered_at', 'bigint')
      .addColumn('code', 'bigint')
      .addColumn('message', 'text')
      .addColumn('request_id', 'text')
      .addColumn('explanation', 'text')
      .addColumn('body', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('heard_stops_created').on('heard_stops').column('created_at').execute()
    await db.schema
      .createTable('followed_shows')
      .addColumn('show_id', 'text', (column) => column.primaryKey().references('shows.id').onDelete('cascade'))
      .addColumn('seen_at', 'bigint', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('account_prices')
      .addColumn('account_id', 'text', (column) => column.primaryKey())
      .addColumn('revision', 'bigint', (column) => column.notNull())
      .addColumn('prices', 'text', (column) => column.notNull())
      .execute()
  },
}
