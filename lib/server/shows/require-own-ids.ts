import type { Transaction } from 'kysely'
import type { Show } from '@/lib/desk/live'
import { freshIds, sayTaken, takenIds } from '@/lib/desk/own-ids'
import type { Database } from '@/lib/server/db/schema'
import { Failure } from '@/lib/shared/failures'
import { readShows } from './read'
import { takeTurn } from './take-turn'

/** Looked at where a show comes by an id, so that a take need not look. Failure: invalid. */
export async function requireOwnIds(trx: Transaction<Database>, before: Show, after: Show): Promise<void> {
  const fresh = freshIds(before, after)
  if (fresh.length === 0) return
  await takeTurn(trx)
  const taken = takenIds(fresh, after, await readShows(trx))
  if (taken.length > 0) throw new Failure('invalid', sayTaken(taken), taken)
}
