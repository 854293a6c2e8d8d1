import type { Kysely, Migration } from 'kysely'

/** Stores where the accepted mix can be watched, as JSON. */
export const playInfo: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('requests').addColumn('play_info', 'text').execute()
  },
}
