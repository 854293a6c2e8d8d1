import type { Transaction } from 'kysely'
import type { Show } from '@/lib/protocol/live'
import { freshIds, sayTaken, takenIds } from '@/lib/protocol/taken-ids'
import type { Database } from '@/lib/server/db/schema'
import { Failure } from '@/lib/shared/failures'
import { lockIds } from './lock-ids'
import { readShows } from './read'

/**
 * Checks that no other show of the account has the show's new ids. It runs where a show gets an id, so that a take need
 * not check.
 *
 * @throws {Failure} invalid
 */
export async function requireOwnIds(trx: Transaction<Database>, before: Show, after: Show): Promise<void> {
  const fresh = freshIds(before, after)
  if (fresh.length === 0) return
  await lockIds(trx)
  const taken = takenIds(fresh, after, await readShows(trx))
  if (taken.length > 0) throw new Failure('invalid', sayTaken(taken), taken)
}
