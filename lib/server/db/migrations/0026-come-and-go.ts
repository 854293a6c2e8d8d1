import type { Kysely, Migration } from 'kysely'

/**
 * Stores of a take whom it was asked to mix, where some were not there; and of a task when its room is to be looked at,
 * when Mixdesk last took by itself, and whether it is not to.
 */
export const comeAndGo: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('requests').addColumn('wanted', 'text').execute()
    await db.schema.alterTable('tasks').addColumn('look_at', 'bigint').execute()
    await db.schema.alterTable('tasks').addColumn('self_at', 'bigint').execute()
    await db.schema
      .alterTable('tasks')
      .addColumn('held', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
  },
}
