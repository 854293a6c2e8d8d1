import type { Snapshot } from '@/lib/protocol/live'
import { readAccount } from '@/lib/server/accounts/read-account'
import { toShow } from '@/lib/server/change/to-show'
import type { Context } from '@/lib/server/context'
import { readRoster } from '@/lib/server/roster/read-roster'
import { readRequests } from '@/lib/server/rows/read-requests'
import { readTask } from '@/lib/server/rows/read-task'
import { readLayouts } from '@/lib/server/shows/read'
import { Failure } from '@/lib/shared/failures'
import { MESSAGES } from '@/lib/shared/messages'

/** How much of the history a desk opens with; the rest is behind `GET …/requests`. */
const REQUESTS_INCLUDED = 50

type Deps = Pick<Context, 'db' | 'dialect' | 'env'>

/** The show whole, all of it from one moment: exactly what the events up to `last` made of it. Failure: not-found. */
export async function snapshot({ db, dialect, env }: Deps, showId: string): Promise<Snapshot> {
  const transaction = db.transaction()
  const consistent = dialect === 'postgres' ? transaction.setIsolationLevel('repeatable read') : transaction
  return consistent.execute(async (trx) => {
    const row = await trx.selectFrom('shows').selectAll().where('id', '=', showId).executeTakeFirst()
    if (!row) throw new Failure('not-found', MESSAGES.noShow)
    const requests = await readRequests({ db: trx }, showId, REQUESTS_INCLUDED)
    return {
      show: toShow(row),
      layouts: await readLayouts(trx, showId),
      task: await readTask(trx, showId),
      requests: requests.map((request) => ({ ...request, body: null })),
      roster: await readRoster({ db: trx, env }, showId),
      account: await readAccount({ db: trx, env }, row.account_id),
      timeoutMs: env.zego.timeoutMs,
      last: row.last_event,
    }
  })
}
