import { tellShow } from '@/lib/server/change/tell-followers'
import type { Context } from '@/lib/server/context'
import { readRoster } from '@/lib/server/roster/read-roster'
import { readAccount } from './read-account'

type Deps = Pick<Context, 'db' | 'dialect' | 'env' | 'now' | 'wakeups'>

/** Tells everyone at a desk of the account what it is now, and what is known of the room under its AppId. */
export async function tellShows(context: Deps, accountId: string): Promise<void> {
  const shows = await context.db.selectFrom('shows').select('id').where('account_id', '=', accountId).execute()
  for (const { id } of shows) {
    await tellShow(context, id, async (trx, emit, show) => {
      const reader = { db: trx, env: context.env }
      emit({ type: 'account.changed', account: await readAccount(reader, show.accountId) })
      emit({ type: 'roster.changed', roster: await readRoster(reader, id) })
    })
  }
}
