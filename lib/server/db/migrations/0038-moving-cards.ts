import type { Kysely, Migration } from 'kysely'

/** Stores whether the sandbox's test cards move in a show. */
export const movingCards: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('show_pictures')
      .addColumn('cards', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
  },
}
