import type { Task } from '@/lib/protocol/task'
import { prepared, type Reader } from '@/lib/server/db/prepared'
import type { KnownTask, TaskRow } from './rows'
import { newTaskRow } from './task-row'
import { toTask } from './to-task'

/** Reads the show's task. A task that was never started is off, with sequence 0. Accepts a Context. */
export async function readTask(source: Reader | { db: Reader }, showId: string): Promise<Task> {
  return toTask(await knownTask('db' in source ? source.db : source, showId))
}

export async function knownTask(reader: Reader, showId: string): Promise<KnownTask> {
  return withRequests(reader, await readTaskRow(reader, showId))
}

/** Reads the row alone, or makes that of a task that was never started. */
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

/** Adds to the row the requests that it points at and those that wait. */
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
