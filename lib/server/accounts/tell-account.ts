import { tellFollowers } from '@/lib/server/change/tell-followers'
import type { Context } from '@/lib/server/context'
import { readRoom } from '@/lib/server/rows/read-room'
import { readAccount } from './read-account'

type Deps = Pick<Context, 'db' | 'dialect' | 'env' | 'now' | 'wakeups'>

/**
 * Tells the followers of the account's shows what the account is now, and what is known of the room under its AppId.
 */
export async function tellAccount(context: Deps, accountId: string): Promise<void> {
  const shows = await context.db.selectFrom('shows').select('id').where('account_id', '=', accountId).execute()
  for (const { id } of shows) {
    await tellFollowers(context, id, async ({ trx, emit }, show) => {
      const account = await readAccount({ db: trx, env: context.env }, show.accountId)
      const { roomId } = show.settings
      emit({ type: 'account.changed', account })
      emit({ type: 'roster.changed', roster: await readRoom(trx, { appId: account.appId, roomId }) })
    })
  }
}
