import { type Kysely, type Migration, sql } from 'kysely'

/**
 * Lets the database read the list of shows a page at a time, in its order and by words. Positions compare by code unit,
 * which PostgreSQL does in the collation "C" alone.
 */
export const listOfShows = (dialect: 'sqlite' | 'postgres'): Migration => ({
  async up(db: Kysely<unknown>) {
    if (dialect === 'postgres') await sql`alter table shows alter column position type text collate "C"`.execute(db)
    await db.schema.createIndex('shows_order').on('shows').columns(['position', 'id']).execute()
    await db.schema
      .alterTable('shows')
      .addColumn('search_text', 'text', (column) => column.notNull().defaultTo(''))
      .execute()
    const { rows } = await sql<{ id: string; name: string; settings: string }>`
      select id, name, settings from shows`.execute(db)
    for (const { id, name, settings } of rows) {
      const text = `${name}\n${JSON.parse(settings).roomId ?? ''}`.normalize('NFKC').toLowerCase().normalize('NFKC')
      await sql`update shows set search_text = ${text} where id = ${id}`.execute(db)
    }
  },
})
