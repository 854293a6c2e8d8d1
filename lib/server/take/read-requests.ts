import { type MixRequest, RequestState } from '@/lib/desk/request'
import type { Reader } from '@/lib/server/db/prepared'
import { playInfoOf, type RequestRow, toConfirmed } from './read-task'
import { subjectsOf } from './refusal'

/** Newest first, with the bodies that were sent. `before` is the id of a request: only what was made before it. */
export async function readRequests(
  { db }: { db: Reader },
  showId: string,
  limit: number,
  before?: string,
): Promise<MixRequest[]> {
  const ofShow = db.selectFrom('requests').selectAll().where('show_id', '=', showId)
  const older = before
    ? ofShow.where(({ eb, refTuple, selectFrom }) =>
        eb(
          refTuple('requests.created_at', 'requests.id'),
          '<',
          selectFrom('requests as mark')
            .select(['mark.created_at', 'mark.id'])
            .where('mark.id', '=', before)
            .$asTuple('created_at', 'id'),
        ),
      )
    : ofShow
  const rows = await older.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
  return rows.map(toMixRequest)
}

export const toMixRequest = (row: RequestRow): MixRequest => ({
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
  playInfo: playInfoOf(row),
  about: row.state === 'rejected' ? subjectsOf(row, row) : [],
  settledBy: row.settled_by,
  retryOf: row.retry_of,
  confirmed: toConfirmed(row),
  body: row.body === null ? null : JSON.parse(row.body),
})
