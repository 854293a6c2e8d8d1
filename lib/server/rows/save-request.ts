import type { Transaction } from 'kysely'
import type { Emit } from '@/lib/server/change/change-show'
import type { Database } from '@/lib/server/db/schema'
import { toMixRequest } from './read-requests'
import type { RequestRow } from './rows'

export type RequestChange = Partial<Omit<RequestRow, 'id' | 'show_id'>>

export async function addRequest(trx: Transaction<Database>, emit: Emit, row: RequestRow): Promise<RequestRow> {
  await trx.insertInto('requests').values(row).execute()
  return tell(emit, row)
}

export async function saveRequest(
  trx: Transaction<Database>,
  emit: Emit,
  before: RequestRow,
  change: RequestChange,
): Promise<RequestRow> {
  await trx.updateTable('requests').set(change).where('id', '=', before.id).execute()
  return tell(emit, { ...before, ...change })
}

/** Drops what waits in favour of something newer. */
export async function supersede(
  trx: Transaction<Database>,
  emit: Emit,
  waiting: readonly RequestRow[],
  { now, why }: { now: number; why: string },
): Promise<void> {
  for (const request of waiting) {
    await saveRequest(trx, emit, request, { state: 'superseded', answered_at: now, explanation: why })
  }
}

/** Live events leave the body out: the history has it. It is read only where it says what a refusal is about. */
function tell(emit: Emit, row: RequestRow): RequestRow {
  const told = toMixRequest(row.state === 'rejected' ? row : { ...row, body: null })
  emit({ type: 'request.changed', request: { ...told, body: null } })
  return row
}
