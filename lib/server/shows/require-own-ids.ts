import type { Transaction } from 'kysely'
import type { Show } from '@/lib/protocol/live'
import { freshIds, sayTaken } from '@/lib/protocol/taken-ids'
import type { Database, DialectName } from '@/lib/server/db/schema'
import { Failure } from '@/lib/shared/failures'
import { lockIds } from './lock-ids'
import { readTakenIds } from './read-taken-ids'

/**
 * Checks that no other show of the account has the show's new ids. It runs where a show gets an id, so that a take need
 * not check.
 *
 * @throws {Failure} invalid
 */
export async function requireOwnIds(
  trx: Transaction<Database>,
  dialect: DialectName,
  before: Show,
  after: Show,
): Promise<void> {
  if (freshIds(before, after).length === 0) return
  await lockIds(trx)
  const taken = await readTakenIds({ db: trx, dialect }, before, after)
  if (taken.length > 0) throw new Failure('invalid', sayTaken(taken), taken)
}
