import { type Kysely, type Migration, sql } from 'kysely'

/**
 * Requests are numbered in the order in which they were made, which their times do not tell once the clock was set
 * back.
 */
export const numberedRequests: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('requests')
      .addColumn('number', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute()
    await sql`
      update requests set number = ordered.number
      from (select id, row_number() over (partition by show_id order by created_at, id) as number from requests) as ordered
      where ordered.id = requests.id`.execute(db)
    await db.schema.dropIndex('requests_newest').execute()
    await db.schema.createIndex('requests_newest').on('requests').columns(['show_id', 'number']).execute()
  },
}
