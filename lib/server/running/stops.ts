import { HeardStop } from '@/lib/protocol/running-task'
import type { Reader } from '@/lib/server/db/prepared'

/** So many of the newest are shown. All of them are kept. */
const SHOWN = 10

/** Reads the newest stops of tasks without a show. */
export async function readStops(reader: Reader): Promise<HeardStop[]> {
  const rows = await reader
    .selectFrom('heard_stops')
    .select(['id', 'task_id', 'state', 'operator_name', 'created_at', 'explanation'])
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(SHOWN)
    .execute()
  return rows.map((row) =>
    HeardStop.parse({
      id: row.id,
      taskId: row.task_id,
      state: row.state,
      by: row.operator_name,
      createdAt: row.created_at,
      explanation: row.explanation,
    }),
  )
}
