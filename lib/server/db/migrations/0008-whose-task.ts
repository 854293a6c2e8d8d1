import { type Kysely, type Migration, sql } from 'kysely'

/**
 * Records whose task runs. A running task and the sequence that it runs are two facts, since others may have started
 * it, and since a request may be executed late.
 */
export const whoseTask: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('requests').addColumn('runs_at', 'bigint').execute()
    await sql`update requests set runs_at = confirmed_at where action = 'StartMix'`.execute(db)
    await sql`update requests set confirmed_at = null, confirmed_by = null
      where action = 'StartMix' and confirmed_by = 'asking'`.execute(db)

    await db.schema
      .alterTable('tasks')
      .addColumn('sequence_floor', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute()
    await db.schema.alterTable('tasks').addColumn('alarm_kind', 'text').execute()
    await db.schema.alterTable('tasks').addColumn('alarm_sequence', 'bigint').execute()
    await db.schema.alterTable('tasks').addColumn('alarm_since', 'bigint').execute()
    await db.schema.alterTable('tasks').addColumn('alarm_says', 'text').execute()
    await db.schema.alterTable('tasks').addColumn('started_task_id', 'text').execute()
    await db.schema.alterTable('tasks').addColumn('again_id', 'text').execute()
    await db.schema.alterTable('tasks').addColumn('again_at', 'bigint').execute()

    await db.schema
      .alterTable('zego_accounts')
      .addColumn('timing_control', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute()
  },
}
