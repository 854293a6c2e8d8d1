import type { Kysely, Selectable } from 'kysely'
import { type MixRequest, RequestState } from '@/lib/desk/request'
import type { Database, RequestTable } from '@/lib/server/db/schema'

type Row = Selectable<RequestTable>

/** Newest first, with the bodies that were sent. `before` is a `createdAt`: only older rows than it. */
export async function readRequests(
  { db }: { db: Kysely<Database> },
  showId: string,
  limit: number,
  before?: number,
): Promise<MixRequest[]> {
  const rows = await db
    .selectFrom('requests')
    .selectAll()
    .where('show_id', '=', showId)
    .$if(before !== undefined, (query) => query.where('created_at', '<', before ?? 0))
    .orderBy('created_at', 'desc')
    .orderBy('sequence', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toMixRequest)
}

export function toMixRequest(row: Row): MixRequest {
  return {
    id: row.id,
    showId: row.show_id,
    action: row.action,
    state: RequestState.parse(row.state),
    sequence: row.sequence,
    layoutId: row.layout_id,
    layoutName: row.layout_name,
    layoutRevision: row.layout_revision,
    operator: { id: row.operator_id, name: row.operator_name },
    createdAt: row.created_at,
    sentAt: row.sent_at,
    answeredAt: row.answered_at,
    latencyMs: row.latency_ms,
    code: row.code,
    message: row.message,
    requestId: row.request_id,
    explanation: row.explanation,
    settledBy: row.settled_by,
    retryOf: row.retry_of,
    body: row.body === null ? null : JSON.parse(row.body),
  }
}
