import type { Kysely, Migration } from 'kysely'

/** Stores of a show when its layouts that follow the room are arranged next. */
export const followRoom: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('tasks').addColumn('follow_at', 'bigint').execute()
  },
}
