import type { Snapshot } from '@/lib/protocol/live'
import { playInfoOf } from '@/lib/protocol/pictures/program-addresses'
import { readFacts } from '@/lib/server/accounts/read-account'
import { toShow } from '@/lib/server/change/to-show'
import type { Context } from '@/lib/server/context'
import { readPictures } from '@/lib/server/pictures/read-pictures'
import { readToldRequests } from '@/lib/server/rows/read-requests'
import { readRoom } from '@/lib/server/rows/read-room'
import { readTask } from '@/lib/server/rows/read-task'
import { Failure } from '@/lib/shared/failures'
import { MESSAGES } from '@/lib/shared/messages'
import { narrow } from './narrow'
import { playedOnScreens } from './played'
import type { Screen } from './screen-of'

/** What is on its way is among the newest. */
const NEWEST_REQUESTS = 5

/**
 * Reads at one moment what a second screen shows of a show, in the form of a desk's snapshot, so that the screen
 * follows it as a desk does. Only one that plays is told where.
 *
 * @throws {Failure} not-found
 */
export async function programSnapshot(
  { db, env }: Pick<Context, 'db' | 'env'>,
  { showId, plays }: Pick<Screen, 'showId' | 'plays'>,
): Promise<Snapshot> {
  const moment = db.transaction().setAccessMode('read only').setIsolationLevel('repeatable read')
  return moment.execute(async (trx) => {
    const row = await trx.selectFrom('shows').selectAll().where('id', '=', showId).executeTakeFirst()
    if (!row) throw new Failure('not-found', MESSAGES.noShow)
    const show = toShow(row)
    const facts = await readFacts({ db: trx, env }, row.account_id)
    const task = await readTask(trx, showId)
    const { program } = task
    const requests = await readToldRequests(trx, showId, NEWEST_REQUESTS)
    const narrowed = narrow({
      show,
      task,
      playInfo:
        program && plays
          ? playedOnScreens(
              { ...program, playInfo: [...playInfoOf(task, requests)] },
              await readPictures({ db: trx, env }, showId),
            )
          : [],
      requests,
      roster: await readRoom(trx, { appId: facts.appId, roomId: show.settings.roomId }),
      account: { ...facts, backgrounds: [] },
      timeoutMs: env.zego.timeoutMs,
      last: row.last_event,
    })
    // The stream says the time beside it.
    return { ...narrowed, now: null }
  })
}
