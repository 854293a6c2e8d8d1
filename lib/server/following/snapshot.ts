import type { Kysely } from 'kysely'
import type { Layout, Snapshot } from '@/lib/protocol/live'
import type { Task } from '@/lib/protocol/task'
import { readAccount } from '@/lib/server/accounts/read-account'
import { toShow } from '@/lib/server/change/to-show'
import type { Context } from '@/lib/server/context'
import type { Database } from '@/lib/server/db/schema'
import { readRoster } from '@/lib/server/roster/read-roster'
import { readToldRequests } from '@/lib/server/rows/read-requests'
import { readTask } from '@/lib/server/rows/read-task'
import { readLayouts, readStrip } from '@/lib/server/shows/read'
import { Failure } from '@/lib/shared/failures'
import { MESSAGES } from '@/lib/shared/messages'

/** A snapshot holds this many requests of the history. `GET …/requests` reads the rest. */
const REQUESTS_INCLUDED = 50

type Deps = Pick<Context, 'db' | 'env' | 'now'>

/**
 * Reads the whole show at one moment: exactly the state that the events up to `last` lead to.
 *
 * @throws {Failure} not-found
 */
export const snapshot = (deps: Deps, showId: string): Promise<Snapshot> =>
  readMoment(deps, showId, (trx) => readLayouts(trx, showId))

/** A page holds all layouts of a show up to this many; of more it holds those alone that its first picture needs. */
const WHOLE = 12

/**
 * Reads the show for the first picture of a desk. For a show of many layouts that is those in preview and on air alone,
 * so that a reload costs no more than that of a show of two. `more` counts the others, which the desk asks for as soon
 * as it follows the show.
 *
 * @throws {Failure} not-found
 */
export async function firstSnapshot(
  deps: Deps,
  showId: string,
  previewId: string | null,
): Promise<{ snapshot: Snapshot; more: number }> {
  let more = 0
  const first = await readMoment(deps, showId, async (trx, { program, uncertain }) => {
    const ids = await readStrip(trx, showId)
    if (ids.length <= WHOLE) return readLayouts(trx, showId)
    const preview = ids.find((id) => id === previewId) ?? ids[0]
    const onAir = [program?.layoutId, uncertain?.layoutId]
    const needed = ids.filter((id) => id === preview || onAir.includes(id))
    more = ids.length - needed.length
    return readLayouts(trx, showId, needed)
  })
  return { snapshot: first, more }
}

async function readMoment(
  { db, env, now }: Deps,
  showId: string,
  layoutsOf: (trx: Kysely<Database>, task: Task) => Promise<Layout[]>,
): Promise<Snapshot> {
  const moment = db.transaction().setAccessMode('read only').setIsolationLevel('repeatable read')
  return moment.execute(async (trx) => {
    const row = await trx.selectFrom('shows').selectAll().where('id', '=', showId).executeTakeFirst()
    if (!row) throw new Failure('not-found', MESSAGES.noShow)
    const task = await readTask(trx, showId)
    return {
      show: toShow(row),
      layouts: await layoutsOf(trx, task),
      task,
      requests: await readToldRequests(trx, showId, REQUESTS_INCLUDED),
      roster: await readRoster({ db: trx, env }, showId),
      account: await readAccount({ db: trx, env }, row.account_id),
      timeoutMs: env.zego.timeoutMs,
      now: now(),
      last: row.last_event,
    }
  })
}
