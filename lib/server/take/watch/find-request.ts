import type { Reader } from '@/lib/server/db/prepared'
import type { RequestRow } from '@/lib/server/rows/rows'

type Action = RequestRow['action']

/** Finds the request of the show that has this sequence; undefined also where the sequence is null. */
export async function findNamed(
  reader: Reader,
  showId: string,
  sequence: number | null,
): Promise<RequestRow | undefined> {
  if (sequence === null) return undefined
  return reader
    .selectFrom('requests')
    .selectAll()
    .where('show_id', '=', showId)
    .where('sequence', '=', sequence)
    .executeTakeFirst()
}

/** Finds the newest accepted request of the show, of one action where that is given. */
export function lastAccepted(reader: Reader, showId: string, action?: Action): Promise<RequestRow | undefined> {
  const accepted = reader
    .selectFrom('requests')
    .selectAll()
    .where('show_id', '=', showId)
    .where('state', '=', 'accepted')
  const wanted = action === undefined ? accepted : accepted.where('action', '=', action)
  return wanted.orderBy('sequence', 'desc').limit(1).executeTakeFirst()
}
