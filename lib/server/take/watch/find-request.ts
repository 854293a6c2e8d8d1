import type { Reader } from '@/lib/server/db/prepared'
import type { RequestRow } from '@/lib/server/rows/rows'

type Action = RequestRow['action']

/** Finds the request of the show that has this sequence and action. */
export const findNamed = (
  reader: Reader,
  showId: string,
  { sequence, action }: Readonly<{ sequence: number; action: Action }>,
): Promise<RequestRow | undefined> =>
  reader
    .selectFrom('requests')
    .selectAll()
    .where('show_id', '=', showId)
    .where('sequence', '=', sequence)
    .where('action', '=', action)
    .executeTakeFirst()

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
