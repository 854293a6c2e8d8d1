import { type Kysely, type Migration, sql } from 'kysely'

/** What is done by one at a time, whoever does it: each has a row to hold on to. */
export const turns: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('turns')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('taken', 'bigint', (column) => column.notNull())
      .execute()
    await sql`insert into turns (id, taken) values ('import-show', 0)`.execute(db)
  },
}
