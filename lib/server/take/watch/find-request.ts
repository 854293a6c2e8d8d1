import type { Reader } from '@/lib/server/db/prepared'
import type { RequestRow } from '@/lib/server/rows/rows'

/** Finds the newest accepted request of the show, of one action where that is given. */
export function lastAccepted(
  reader: Reader,
  showId: string,
  action?: RequestRow['action'],
): Promise<RequestRow | undefined> {
  const accepted = reader
    .selectFrom('requests')
    .selectAll()
    .where('show_id', '=', showId)
    .where('state', '=', 'accepted')
  const wanted = action === undefined ? accepted : accepted.where('action', '=', action)
  return wanted.orderBy('sequence', 'desc').limit(1).executeTakeFirst()
}
