import type { Kysely, Selectable } from 'kysely'
import type { Program, Task } from '@/lib/desk/task'
import { LayoutDocument } from '@/lib/layout/document'
import { ShowSettings } from '@/lib/layout/show'
import type { Database, RequestTable, TaskTable } from '@/lib/server/db/schema'

type Reader = Pick<Kysely<Database>, 'selectFrom'>
export type TaskRow = Selectable<TaskTable>
export type RequestRow = Selectable<RequestTable>

/** The show's task as it is known; one that was never started is off, with sequence 0. Accepts a Context. */
export async function readTask(source: Reader | { db: Reader }, showId: string): Promise<Task> {
  const reader = 'db' in source ? source.db : source
  const row = await reader.selectFrom('tasks').selectAll().where('show_id', '=', showId).executeTakeFirst()
  if (!row)
    return {
      showId,
      sequence: 0,
      running: false,
      startedAt: null,
      program: null,
      inFlight: null,
      uncertain: null,
      ended: null,
    }
  const rowOf = async (id: string | null) =>
    id === null ? undefined : reader.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirst()
  return toTask(row, await rowOf(row.program_id), await rowOf(row.uncertain_id))
}

/** `program` and `uncertain` are the requests that the task row points at. */
export function toTask(row: TaskRow, program: RequestRow | undefined, uncertain: RequestRow | undefined): Task {
  return {
    showId: row.show_id,
    sequence: row.sequence,
    running: row.running !== 0,
    startedAt: row.started_at,
    program: program ? toProgram(program) : null,
    inFlight: row.in_flight_id,
    uncertain: uncertain
      ? {
          requestId: uncertain.id,
          action: uncertain.action,
          layoutName: uncertain.layout_name,
          since: row.uncertain_since ?? uncertain.created_at,
          tries: row.uncertain_tries,
          nextTryAt: row.next_try_at,
          says: row.uncertain_says ?? '',
        }
      : null,
    ended: row.ended,
  }
}

/** An accepted StartMix as the program. What is missing from its row is a bug, not a state. */
function toProgram(row: RequestRow): Program {
  return {
    requestId: row.id,
    sequence: given(row.sequence),
    layoutId: given(row.layout_id),
    layoutName: given(row.layout_name),
    layoutRevision: given(row.layout_revision),
    acceptedAt: given(row.answered_at),
    by: { id: row.operator_id, name: row.operator_name },
    document: LayoutDocument.parse(JSON.parse(given(row.document))),
    settings: ShowSettings.parse(JSON.parse(given(row.settings))),
  }
}

function given<T>(value: T | null): T {
  if (value === null) throw new Error('A request that was sent as StartMix holds its layout and its sequence.')
  return value
}
