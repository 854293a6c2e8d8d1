import type { Kysely, Migration } from 'kysely'

/** Stores what a task knows of the refused request that is being retried. */
export const retries: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('tasks').addColumn('retry_id', 'text').execute()
    await db.schema
      .alterTable('tasks')
      .addColumn('retry_tries', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute()
    await db.schema.alterTable('tasks').addColumn('retry_at', 'bigint').execute()
    await db.schema.alterTable('tasks').addColumn('retry_code', 'bigint').execute()
    await db.schema.alterTable('tasks').addColumn('retry_says', 'text').execute()
    await db.schema.alterTable('tasks').addColumn('refused_at', 'bigint').execute()
    await db.schema.alterTable('tasks').addColumn('tried_at', 'bigint').execute()
    await db.schema
      .alterTable('tasks')
      .addColumn('uncertain_refusals', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute()
  },
}
