import { type Kysely, type Migration, sql } from 'kysely'

/**
 * Lets some work be done by one transaction at a time, in any process. Each kind of it has a row here, which is locked.
 */
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
