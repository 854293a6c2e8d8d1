import { type Kysely, type Migration, sql } from 'kysely'

/**
 * Every layout has a number of its own, which its key is, and which neither a move nor other layouts change. Those that
 * are there are numbered as the strip has them.
 */
export const layoutNumbers: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('layouts')
      .addColumn('number', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
    await sql`
      update layouts set number = ordered.number
      from (select id, row_number() over (partition by show_id order by position, id) as number from layouts) as ordered
      where ordered.id = layouts.id`.execute(db)
  },
}
