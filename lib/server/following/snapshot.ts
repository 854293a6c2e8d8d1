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

/** How many requests of the history a snapshot holds. `GET …/requests` reads the rest. */
const REQUESTS_INCLUDED = 50

type Deps = Pick<Context, 'db' | 'env' | 'now'>

/**
 * Reads the whole show at one moment: exactly the state that the events up to `last` lead to.
 *
 * @throws {Failure} not-found
 */
export async function snapshot({ db, env, now }: Deps, showId: string): Promise<Snapshot> {
  const moment = db.transaction().setAccessMode('read only').setIsolationLevel('repeatable read')
  return moment.execute(async (trx) => {
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
      now: now(),
      last: row.last_event,
    }
  })
}
