import type { Selectable } from 'kysely'
import type { ShowSettings } from '@/lib/layout/show'
import type { Confirmed, PlayAddresses } from '@/lib/protocol/request'
import type { Program, Retrying, Task } from '@/lib/protocol/task'
import { prepared, type Reader } from '@/lib/server/db/prepared'
import type { RequestTable, TaskTable } from '@/lib/server/db/schema'
import { storedDocument, storedPlayInfo, storedSettings } from '@/lib/server/db/stored'
import { MAX_TRIES } from '@/lib/server/take/outcome/pause'

export type TaskRow = Selectable<TaskTable>
export type RequestRow = Selectable<RequestTable>

/** A task's row with the requests that it points at and those that wait for their turn. */
export type KnownTask = Readonly<{
  row: TaskRow
  program: RequestRow | undefined
  uncertain: RequestRow | undefined
  /** The refused one that is sent again by itself. */
  refused: RequestRow | undefined
  waiting: readonly RequestRow[]
}>

/** The show's task as it is known; one that was never started is off, with sequence 0. Accepts a Context. */
export async function readTask(source: Reader | { db: Reader }, showId: string): Promise<Task> {
  return toTask(await knownTask('db' in source ? source.db : source, showId))
}

export async function knownTask(reader: Reader, showId: string): Promise<KnownTask> {
  return withRequests(reader, await readTaskRow(reader, showId))
}

/** The row alone; that of a task that was never started where there is none. */
export async function readTaskRow(reader: Reader, showId: string): Promise<TaskRow> {
  const [stored] = await taskOf(reader, { showId })
  return stored ?? newTaskRow(showId)
}

const taskOf = prepared((db, { showId }: { showId: string }) =>
  db.selectFrom('tasks').selectAll().where('show_id', '=', showId),
)

type Pointers = Readonly<Record<'program' | 'uncertain' | 'refused', string | null>>
const requestsOf = prepared((db, { showId, program, uncertain, refused }: { showId: string } & Pointers) =>
  db
    .selectFrom('requests')
    .selectAll()
    .where(({ eb, and, or }) =>
      or([
        and([eb('state', '=', 'waiting'), eb('show_id', '=', showId)]),
        eb('id', 'in', [program, uncertain, refused]),
      ]),
    ),
)

/** The row with the requests that it points at and those that wait. */
export async function withRequests(reader: Reader, row: TaskRow): Promise<KnownTask> {
  const requests = await requestsOf(reader, {
    showId: row.show_id,
    program: row.program_id,
    uncertain: row.uncertain_id,
    refused: row.retry_id,
  })
  const find = (id: string | null) => requests.find((request) => request.id === id)
  const pointedAt = { program: find(row.program_id), uncertain: find(row.uncertain_id), refused: find(row.retry_id) }
  return { row, ...pointedAt, waiting: requests.filter(({ state }) => state === 'waiting') }
}

/** The row of a task that was never started. */
export const newTaskRow = (showId: string): TaskRow => ({
  show_id: showId,
  sequence: 0,
  running: 0,
  started_at: null,
  program_id: null,
  in_flight_id: null,
  in_flight_until: null,
  uncertain_id: null,
  uncertain_since: null,
  uncertain_tries: 0,
  uncertain_refusals: 0,
  next_try_at: null,
  uncertain_says: null,
  ended: null,
  retry_id: null,
  retry_tries: 0,
  retry_at: null,
  retry_code: null,
  retry_says: null,
  refused_at: null,
  tried_at: null,
  asked_at: null,
  next_ask_at: null,
  heard_sequence: null,
  heard_stop: null,
})

export function toTask({ row, program, uncertain, refused }: KnownTask): Task {
  return {
    showId: row.show_id,
    sequence: row.sequence,
    running: row.running !== 0,
    startedAt: row.started_at,
    program: program ? toProgram(program) : null,
    confirmed: program ? toConfirmed(program) : null,
    inFlight: row.in_flight_id,
    uncertain: uncertain
      ? {
          requestId: uncertain.id,
          action: uncertain.action,
          layoutId: uncertain.layout_id,
          layoutName: uncertain.layout_name,
          since: row.uncertain_since ?? uncertain.created_at,
          tries: row.uncertain_tries,
          nextTryAt: row.next_try_at,
          says: row.uncertain_says ?? '',
        }
      : null,
    retrying: refused ? toRetrying(row, refused) : null,
    ended: row.ended,
  }
}

const toRetrying = (row: TaskRow, { id, action, layout_id, layout_name }: RequestRow): Retrying => ({
  requestId: id,
  action,
  layoutId: layout_id,
  layoutName: layout_name,
  tries: row.retry_tries,
  of: MAX_TRIES,
  nextTryAt: given(row.retry_at),
  says: given(row.retry_says),
})

function toProgram(row: RequestRow): Program {
  return {
    requestId: row.id,
    sequence: given(row.sequence),
    layoutId: given(row.layout_id),
    layoutName: given(row.layout_name),
    layoutRevision: given(row.layout_revision),
    acceptedAt: given(row.answered_at),
    by: { id: row.operator_id, name: row.operator_name },
    playInfo: playInfoOf(row),
    document: storedDocument(given(row.document)),
    settings: settingsOf(row),
  }
}

export const toConfirmed = ({ sequence, confirmed_at, confirmed_by }: RequestRow): Confirmed | null =>
  confirmed_at === null ? null : { sequence: given(sequence), at: confirmed_at, by: given(confirmed_by) }

export const playInfoOf = ({ play_info }: RequestRow): PlayAddresses[] =>
  play_info === null ? [] : storedPlayInfo(play_info)

/** The show's settings as they were when the request was made. */
export const settingsOf = (row: RequestRow): ShowSettings => storedSettings(given(row.settings))

/** For what a row of its kind always holds: its absence is a bug, not a state. */
export function given<T>(value: T | null): T {
  if (value === null) throw new Error('A request lacks what every request of its kind holds.')
  return value
}
