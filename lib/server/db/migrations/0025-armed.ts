import type { Kysely, Migration } from 'kysely'

/** Stores of a task which take waits for a source, when that was last watched, and why another one waits no more. */
export const armed: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('tasks').addColumn('armed', 'text').execute()
    await db.schema.alterTable('tasks').addColumn('armed_seen_at', 'bigint').execute()
    await db.schema.alterTable('tasks').addColumn('disarmed', 'text').execute()
  },
}
