import type { Kysely, Migration } from 'kysely'

/**
 * Stores of a take by Mixdesk the number of what was on air before, where it goes back to that. Places of layouts may
 * say the id of a layout from then on, which an older Mixdesk does not read.
 */
export const awayFrom: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('requests').addColumn('away_from', 'bigint').execute()
  },
}
