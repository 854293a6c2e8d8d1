import type { Transaction } from 'kysely'
import { DEFAULT_ACCOUNT } from '@/lib/protocol/default-account'
import type { Context } from '@/lib/server/context'
import type { Database } from '@/lib/server/db/schema'
import { mayBeOnAir } from '@/lib/server/rows/on-air'
import { Failure } from '@/lib/shared/failures'

/**
 * Checks that a show may be put under another account: only while it is off air, since its task runs under the AppId
 * that started it. The account is locked, so that nobody deletes it meanwhile.
 *
 * @throws {Failure} frozen-on-air, invalid
 */
export async function requireMovable(
  trx: Transaction<Database>,
  { dialect }: Pick<Context, 'dialect'>,
  showId: string,
  accountId: string,
): Promise<void> {
  if (await mayBeOnAir(trx, showId)) {
    const message = 'cannot change while the show is on air'
    throw new Failure('frozen-on-air', `The account ${message}: stop it first.`, [{ path: 'accountId', message }])
  }
  if (accountId === DEFAULT_ACCOUNT) return
  const account = await trx
    .selectFrom('zego_accounts')
    .select('id')
    .where('id', '=', accountId)
    .$if(dialect === 'postgres', (query) => query.forShare())
    .executeTakeFirst()
  if (account) return
  const message = 'is not an account: it may have been deleted'
  throw new Failure('invalid', `accountId ${message}.`, [{ path: 'accountId', message }])
}
