import type { Transaction } from 'kysely'
import { DEFAULT_ACCOUNT } from '@/lib/protocol/default-account'
import type { Context } from '@/lib/server/context'
import type { Database } from '@/lib/server/db/schema'
import { mayBeOnAir } from '@/lib/server/rows/on-air'
import { Failure } from '@/lib/shared/failures'
import { MESSAGES } from '@/lib/shared/messages'
import type { AccountRow } from './read-account'

type Named = Readonly<{ id: string; name: string }>

/**
 * Locks a stored account, so that nobody else changes it, deletes it or moves a show to it meanwhile.
 *
 * @throws {Failure} not-found, invalid
 */
export async function lockAccount(
  trx: Transaction<Database>,
  dialect: Context['dialect'],
  accountId: string,
): Promise<AccountRow> {
  requireStored(accountId)
  const row = await trx
    .selectFrom('zego_accounts')
    .selectAll()
    .where('id', '=', accountId)
    .$if(dialect === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst()
  if (!row) throw new Failure('not-found', MESSAGES.noAccount)
  return row
}

/**
 * Refuses the environment's account, which cannot be changed here.
 *
 * @throws {Failure} invalid
 */
export function requireStored(accountId: string): void {
  if (accountId !== DEFAULT_ACCOUNT) return
  throw new Failure(
    'invalid',
    'This account is set by environment variables: change ZEGO_APP_ID and the related ones, then restart Mixdesk.',
  )
}

/** Locks the shows of an account, so that nobody takes or stops one meanwhile. */
export const lockShows = (
  trx: Transaction<Database>,
  dialect: Context['dialect'],
  accountId: string,
): Promise<Named[]> =>
  trx
    .selectFrom('shows')
    .select(['id', 'name'])
    .where('account_id', '=', accountId)
    .orderBy('id')
    .$if(dialect === 'postgres', (query) => query.forUpdate())
    .execute()

/**
 * Refuses a change while shows are, or may be, on air.
 *
 * @throws {Failure} frozen-on-air, with these shows
 */
export async function requireOffAir(trx: Transaction<Database>, shows: readonly Named[]): Promise<void> {
  const onAir: string[] = []
  for (const { id, name } of shows) {
    if (await mayBeOnAir(trx, id)) onAir.push(name)
  }
  if (onAir.length === 0) return
  throw new Failure(
    'frozen-on-air',
    `AppId, region and environment cannot change while shows of this account may be on air: ${onAir.join(', ')}. Stop them first.`,
  )
}
