import { type Kysely, sql } from 'kysely'
import type { Output } from '@/lib/layout/output'
import type { ShowSettings } from '@/lib/layout/show'
import type { Context } from '@/lib/server/context'
import type { Database } from '@/lib/server/db/schema'

/** Holds which ids of a show's settings other shows have, and the last position in the list. */
export type Taken = Readonly<{
  lastPosition: string | null
  taskIds: readonly string[]
  userIds: readonly string[]
  streamIds: readonly string[]
}>

type Row = Readonly<{ kind: 'position' | 'taskId' | 'userId' | 'streamId'; value: string | null }>

/** Reads by one query what a new show with these settings has to keep clear of, and nothing else of the others. */
export async function readTaken(
  db: Kysely<Database>,
  dialect: Context['dialect'],
  { taskId, userId, outputs }: ShowSettings,
): Promise<Taken> {
  const isPostgres = dialect === 'postgres'
  const settings = isPostgres ? sql`settings::json` : sql`settings`
  const each = isPostgres
    ? sql`json_array_elements(settings::json -> 'outputs') as output(value)`
    : sql`json_each(settings, '$.outputs') as output`
  const streamId = sql`output.value -> 'destination' ->> 'streamId'`
  const streamIds = outputs.flatMap(streamOf)
  const { rows } = await sql<Row>`
    select 'position' as kind, max(position) as value from shows
    union select 'taskId', ${settings} ->> 'taskId' from shows where ${settings} ->> 'taskId' = ${taskId}
    union select 'userId', ${settings} ->> 'userId' from shows where ${settings} ->> 'userId' = ${userId}
    union select 'streamId', ${streamId} from shows, ${each}
      where ${streamId} in (${sql.join(streamIds.length > 0 ? streamIds : [null])})`.execute(db)
  const values = (wanted: Row['kind']) =>
    rows.flatMap(({ kind, value }) => (kind === wanted && value !== null ? [value] : []))
  return {
    lastPosition: values('position')[0] ?? null,
    taskIds: values('taskId'),
    userIds: values('userId'),
    streamIds: values('streamId'),
  }
}

const streamOf = ({ destination }: Output): string[] => (destination.kind === 'stream' ? [destination.streamId] : [])
