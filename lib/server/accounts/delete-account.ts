import type { Context } from '@/lib/server/context'
import { Failure } from '@/lib/shared/failures'
import { lockAccount, lockShows } from './locks'

/**
 * Deletes an account with its secrets. The backgrounds that its AppId used stay known.
 *
 * @throws {Failure} not-found, account-in-use
 */
export async function deleteAccount(
  { db, dialect }: Pick<Context, 'db' | 'dialect'>,
  accountId: string,
): Promise<{ id: string }> {
  return db.transaction().execute(async (trx) => {
    await lockAccount(trx, dialect, accountId)
    const shows = await lockShows(trx, dialect, accountId)
    if (shows.length > 0) {
      const names = shows.map(({ name }) => name).join(', ')
      throw new Failure('account-in-use', `Shows use this account: ${names}. Move them to another account first.`)
    }
    await trx.deleteFrom('account_prices').where('account_id', '=', accountId).execute()
    await trx.deleteFrom('account_patterns').where('account_id', '=', accountId).execute()
    await trx.deleteFrom('zego_accounts').where('id', '=', accountId).execute()
    return { id: accountId }
  })
}
