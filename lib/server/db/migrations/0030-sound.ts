import type { Kysely, Migration } from 'kysely'

/**
 * Stores of a show the sounds that every layout keeps, and of a request the number of the take whose sound alone it
 * changed.
 */
export const sound: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('shows')
      .addColumn('pinned', 'text', (column) => column.notNull().defaultTo('[]'))
      .execute()
    await db.schema.alterTable('requests').addColumn('sound_of', 'bigint').execute()
  },
}
