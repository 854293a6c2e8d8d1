import type { Transaction } from 'kysely'
import type { Source } from '@/lib/layout/input'
import type { ShowWrite } from '@/lib/server/change/change-show'
import type { Database } from '@/lib/server/db/schema'
import { readTaskRow, withRequests } from '@/lib/server/rows/read-task'
import { type KnownTask, notNull, type RequestRow, type TaskRow } from '@/lib/server/rows/rows'
import { saveRequest } from '@/lib/server/rows/save-request'
import { saveTask, type TaskChange } from '@/lib/server/rows/save-task'
import type { Outcome } from '@/lib/server/zego/outcome'
import { isRetryOf } from './after-refusal'
import { type Candidates, isOtherPicture, toCandidates } from './candidates'
import { toChanges } from './outcome-changes'

type Answered = Readonly<{
  outcome: Outcome
  now: number
  latencyMs: number | null
  pauseMs: number
  nameOf: (source: Source) => string
}>

/**
 * Records the outcome of a request, inside the caller's transaction. Once a newer request was sent, a late answer
 * changes nothing: the newer request, or the tries after it, settle the older one.
 */
export async function recordOutcome(write: ShowWrite, sent: RequestRow, answered: Answered): Promise<RequestRow> {
  const row = await readTaskRow(write.trx, sent.show_id)
  const request = row.in_flight_id === sent.id ? sent : await asItIsNow(write.trx, sent)
  if (!isOpen(request, row)) return request

  const isAccepted = answered.outcome.state === 'accepted'
  const task = isAccepted && request.action === 'StartMix' ? { row, ...REPLACED } : await withRequests(write.trx, row)
  const candidates = isAccepted ? [] : await whatMayBeOnAir(write.trx, task, request)
  const isNewest = task.waiting.length === 0
  const firstRefusedAt = isRetryOf(request, row.retry_id) ? (task.refused?.answered_at ?? null) : null
  const known = { ...answered, request, task: task.row, candidates, isNewest, firstRefusedAt }
  const changes = toChanges(answered.outcome, known)
  const recorded = await saveRequest(write, request, changes.request)
  const again = recorded.state === 'accepted' ? await settleOlder(write, task, recorded) : {}
  await saveTask(write, task, { ...changes.task, ...again }, [recorded])
  return recorded
}

/** An accepted start replaces everything that its task points at, so the fastest takes need not read it. */
const REPLACED = { program: undefined, uncertain: undefined, refused: undefined, waiting: [] }

const asItIsNow = (trx: Transaction<Database>, { id }: RequestRow): Promise<RequestRow> =>
  trx.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

/** An answer still counts after its sender was given up, as long as no newer request was sent. */
const isOpen = ({ state, settled_by, sequence }: RequestRow, task: TaskRow): boolean =>
  state === 'sending' || (state === 'unknown' && settled_by === null && sequence === task.sequence)

/** A request that had no answer is not believed to be executed any more after this long. */
export const LATE_MS = 60_000

/**
 * Marks all older open requests as settled, because this accepted one has replaced their effect on the task. Where one
 * of them asked for something else and may still be executed, the accepted one is to be sent once more after that.
 */
export async function settleOlder(write: ShowWrite, task: KnownTask, accepted: RequestRow): Promise<TaskChange> {
  const older = await markSettled(write, task, accepted)
  if (older.some((request) => isOtherPicture(request, accepted))) {
    return { again_id: accepted.id, again_at: notNull(accepted.answered_at) + LATE_MS }
  }
  return task.row.again_id === null ? {} : { again_id: accepted.id, again_at: task.row.again_at }
}

/** Marks all older open requests as settled by a request, and returns them. */
export async function markSettled(write: ShowWrite, task: KnownTask, by: RequestRow): Promise<RequestRow[]> {
  const older = (await unsettled(write.trx, task)).filter(({ id, state }) => id !== by.id && state === 'unknown')
  for (const request of older) await saveRequest(write, request, { settled_by: by.id })
  return older
}

/** Names the program, the layouts of all requests whose outcome is unknown, and whom an alarm is about. */
export async function whatMayBeOnAir(
  trx: Transaction<Database>,
  task: KnownTask,
  request?: RequestRow,
): Promise<Candidates> {
  // Compares sequences and not times, which may have been set back. Whatever the program replaced is not on air.
  const isNewer = ({ sequence }: RequestRow) => (sequence ?? 0) > (task.program?.sequence ?? 0)
  const open = [...(await unsettled(trx, task)).filter(isNewer), ...(request ? [request] : [])]
  return toCandidates(task.program, open, task.row.alarm_kind)
}

async function unsettled(trx: Transaction<Database>, { row }: KnownTask): Promise<RequestRow[]> {
  if (row.uncertain_id === null) return []
  return trx
    .selectFrom('requests')
    .selectAll()
    .where('state', '=', 'unknown')
    .where('show_id', '=', row.show_id)
    .where('settled_by', 'is', null)
    .where('answered_at', '>=', notNull(row.uncertain_since))
    .orderBy('sequence')
    .execute()
}
