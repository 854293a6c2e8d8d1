import type { Kysely, Migration } from 'kysely'

/** Stores of a link to the program whether its screen is told where the mix is played. Older links are not. */
export const linksPlay: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('program_links')
      .addColumn('plays', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
  },
}
