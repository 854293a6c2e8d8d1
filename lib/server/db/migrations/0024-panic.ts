import type { Kysely, Migration } from 'kysely'

/** Stores of a show which layout one key takes in a panic. */
export const panic: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('shows').addColumn('panic_layout_id', 'text').execute()
  },
}
