import type { ShowWrite } from '@/lib/server/change/change-show'
import { preparedWrite } from '@/lib/server/db/prepared'
import { toToldRequest } from './read-requests'
import type { RequestRow } from './rows'

export type RequestChange = Partial<Omit<RequestRow, 'id' | 'show_id'>>

const insert = preparedWrite<RequestRow, { showId: string }>((db, row, { showId }) =>
  db.insertInto('requests').values(({ eb, selectFrom }) => ({
    ...row,
    // The show is locked, so that no two requests get the same number.
    number: selectFrom('requests')
      .where('show_id', '=', showId)
      .select(({ fn }) => eb(fn.coalesce(fn.max('number'), eb.lit(0)), '+', 1).as('next')),
  })),
)

export async function addRequest(write: ShowWrite, row: RequestRow): Promise<RequestRow> {
  await insert(write.trx, row, { showId: row.show_id })
  return tell(write, row)
}

const update = preparedWrite<RequestChange, { id: string }>((db, change, { id }) =>
  db.updateTable('requests').set(change).where('id', '=', id),
)

export async function saveRequest(write: ShowWrite, before: RequestRow, change: RequestChange): Promise<RequestRow> {
  await update(write.trx, change, before)
  return tell(write, { ...before, ...change })
}

/** Drops waiting requests in favour of a newer one. */
export async function supersede(
  write: ShowWrite,
  waiting: readonly RequestRow[],
  { now, why }: { now: number; why: string },
): Promise<void> {
  for (const request of waiting) {
    await saveRequest(write, request, { state: 'superseded', answered_at: now, explanation: why })
  }
}

function tell({ emit }: ShowWrite, row: RequestRow): RequestRow {
  emit({ type: 'request.changed', request: toToldRequest(row) })
  return row
}
