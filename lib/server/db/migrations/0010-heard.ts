import { type Kysely, type Migration, sql } from 'kysely'

/** Stores when a running task was last heard of, and how many questions about it were left unanswered since. */
export const heard: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('tasks').addColumn('heard_at', 'bigint').execute()
    await db.schema
      .alterTable('tasks')
      .addColumn('missed_turns', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute()
    // Whether the last question was answered is not on record, but that the task began is.
    await sql`update tasks set heard_at = started_at where running = 1`.execute(db)
  },
}
