import type { Selectable, SelectQueryBuilder } from 'kysely'
import { frameOf } from '@/lib/layout/show'
import type { PastLayout, PastRequest } from '@/lib/protocol/past-request'
import { MIXDESK, type MixRequest, RequestState } from '@/lib/protocol/request'
import type { Reader } from '@/lib/server/db/prepared'
import type { Database } from '@/lib/server/db/schema'
import { storedDocument } from '@/lib/server/db/stored'
import type { RequestTable } from '@/lib/server/db/task-tables'
import { Failure } from '@/lib/shared/failures'
import { bodyOf } from './body'
import { subjectsOf } from './refusal'
import type { RequestRow } from './rows'
import { playInfoOf, settingsOf, toConfirmed } from './to-task'

/**
 * Reads requests, newest first, with the bodies that were sent. `before` is the id of one of the show's requests, and
 * only older ones are read; `sounds: 'left-out'` leaves out what faders asked for.
 *
 * @throws {Failure} not-found, when the show has no request `before`
 */
export async function readRequests(
  { db }: { db: Reader },
  showId: string,
  limit: number,
  before?: string,
  sounds?: 'left-out',
): Promise<PastRequest[]> {
  const rows = await readNewest(db, showId, limit, { before, kind: sounds && 'is' })
  return rows.map((row) => ({ ...toMixRequest(row), layout: layoutOf(row) }))
}

/** A stop has none, nor has a take that never got its sequence. */
function layoutOf(row: RequestRow): PastLayout | null {
  if (row.document === null || row.body === null) return null
  return { document: storedDocument(row.document), frame: frameOf(settingsOf(row)) }
}

/**
 * Reads the newest requests, newest first, as a desk is told of them: so many takes and stops, and so many of what
 * faders asked for. However long one was ridden, the takes before it are told.
 */
export async function readToldRequests(db: Reader, showId: string, limit: number): Promise<MixRequest[]> {
  const takes = await readNewest(db, showId, limit, { kind: 'is' })
  // What is older than all that is told of takes would need the whole history to be read.
  const after = takes.length < limit ? undefined : takes.at(-1)?.number
  const sounds = await readNewest(db, showId, limit, { kind: 'is not', after })
  return [...takes, ...sounds].sort((a, b) => b.number - a.number).map(toToldRequest)
}

/** Names the takes and stops (`is`), or what faders asked for; without it, all are meant. */
type Which = Readonly<{ before?: string | undefined; kind?: 'is' | 'is not' | undefined; after?: number | undefined }>

async function readNewest(
  db: Reader,
  showId: string,
  limit: number,
  { before, kind, after }: Which,
): Promise<Selectable<RequestTable>[]> {
  const all = db.selectFrom('requests').selectAll().where('show_id', '=', showId)
  const ofKind = kind ? all.where('sound_of', kind, null) : all
  const newer = after === undefined ? ofKind : ofKind.where('number', '>', after)
  const mark = before === undefined ? null : await readMark(all, before)
  const older = mark ? newer.where('number', '<', mark.number) : newer
  return older.orderBy('number', 'desc').limit(limit).execute()
}

async function readMark(ofShow: SelectQueryBuilder<Database, 'requests', Selectable<RequestTable>>, id: string) {
  const mark = await ofShow.where('id', '=', id).executeTakeFirst()
  if (!mark) throw new Failure('not-found', 'Request not found in this show: read from the start.')
  return mark
}

/**
 * Makes a request as the desk is told of it, without its body, which the history has. A refusal's body is read to find
 * the inputs and outputs that it is about.
 */
export const toToldRequest = (row: RequestRow): MixRequest => ({
  ...toMixRequest(row.state === 'rejected' ? row : { ...row, body: null }),
  body: null,
})

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
  runsAt: row.runs_at,
  confirmed: toConfirmed(row),
  asOf: row.as_of,
  // Mixdesk goes on with what a fader left on air.
  isSound: row.sound_of !== null && row.operator_id !== MIXDESK.id,
  body: bodyOf(row),
})
