import { readShowRoom } from '@/lib/server/roster/read-roster'
import { refreshRoster } from '@/lib/server/roster/refresh-roster'
import { watchOnce } from '@/lib/server/take/watch/watch'
import type { Studio } from './studio'

/** A room may be listed again after this long (contract 3). */
const LIST_MS = 10_250

/** Lets people come and go in the demo's room, and time pass as it does for a process that watches. */
export function roomOf(studio: () => Studio) {
  const put = (streamId: string, live: boolean) =>
    studio().sandbox.changeControl({ streams: [{ roomId: 'demo', streamId, live }] })
  const go = async (seconds: number) => {
    for (let gone = 0; gone < seconds; gone += 0.5) {
      studio().clock.step(500)
      await watchOnce(studio().context, () => 0.5)
    }
  }
  /** Lists the room without a look at it, and then lets the settling time pass. */
  const list = async () => {
    studio().clock.step(LIST_MS)
    await refreshRoster(studio().context, await readShowRoom(studio().context.db, studio().showId))
    await go(4)
  }
  return {
    put,
    go,
    list,
    leaves: (streamId: string) => put(streamId, false).then(list),
    returns: (streamId: string) => put(streamId, true).then(list),
  }
}
