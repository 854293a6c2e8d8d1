import type { Context } from '@/lib/server/context'
import type { Presence } from '@/lib/server/presence/presence'
import { tellInPortions } from './portions'
import { createTail } from './tail'
import { type Written, write } from './written'

/** Reads for those who follow a show in this process, together. */
type Feed = Readonly<{
  /**
   * Reads the news.
   *
   * @throws {Failure} not-found
   */
  newsAfter(seen: number | null, seesKeys: boolean): Promise<Written>
  /** Says who is at the desk of the show. */
  here(): ReturnType<Presence['told']>
  leave(): void
}>

export type Feeds = Readonly<{ join(showId: string, onNews: () => void): Feed }>

type Deps = Pick<Context, 'db' | 'dialect' | 'env' | 'now' | 'wakeups' | 'felt' | 'presence'>

/** A reading counts for this long when no wake came, in case one was missed. */
const BELIEVED_MS = 5_000

/**
 * Reads and writes each event once for all who follow its show, and a snapshot once for all who come within seconds:
 * the events after it follow it. A reading that began before a wake is not used after it, so nobody misses what the
 * wake was about.
 */
export function createFeeds(deps: Deps): Feeds {
  const open = new Map<string, ReturnType<typeof openFeed>>()

  function openFeed(showId: string) {
    const members = new Set<() => void>()
    const tails = { withKeys: createTail(), withoutKeys: createTail() }
    const news = remembered((seen: number, seesKeys) =>
      write(deps, showId, seen, seesKeys, seesKeys ? tails.withKeys : tails.withoutKeys),
    )
    let wakes = 0
    const snapshots = remembered(async (seen: null, seesKeys) => {
      const before = wakes
      return { ...(await write(deps, showId, seen, seesKeys, null)), wakes: before }
    })
    const tell = tellInPortions(members, deps.felt)
    const unfollow = deps.wakeups.follow(showId, () => {
      wakes += 1
      news.forget()
      tell()
    })
    const unfollowPeople = deps.presence.follow(showId, tell)
    const forgetting = setInterval(() => {
      news.forget()
      snapshots.forget()
    }, BELIEVED_MS)

    async function read(seen: number | null, seesKeys: boolean): Promise<Written> {
      if (seen !== null) return news.read(seen, seesKeys)
      const snapshot = await snapshots.read(seen, seesKeys)
      if (snapshot.wakes === wakes || snapshot.last === null || snapshot.isOver) return snapshot
      const since = await news.read(snapshot.last, seesKeys)
      if (since.last === null) return snapshot
      // What is longer than a snapshot costs everybody more than a new one.
      if (since.bytes.byteLength > snapshot.bytes.byteLength) snapshots.forget()
      return { ...since, bytes: Buffer.concat([snapshot.bytes, since.bytes]) }
    }
    function close() {
      unfollow()
      unfollowPeople()
      clearInterval(forgetting)
    }
    return { members, read, close }
  }

  return {
    join(showId, onNews) {
      const feed = open.get(showId) ?? openFeed(showId)
      open.set(showId, feed)
      // Each call has a function of its own, since the same `onNews` may join twice.
      const tell = () => onNews()
      feed.members.add(tell)
      return {
        newsAfter: feed.read,
        here: () => deps.presence.told(showId),
        leave() {
          feed.members.delete(tell)
          if (feed.members.size > 0 || open.get(showId) !== feed) return
          open.delete(showId)
          feed.close()
        },
      }
    },
  }
}

/** Reads once for all who ask for the same, until it is to forget. */
function remembered<Seen, Read extends Written>(read: (seen: Seen, seesKeys: boolean) => Promise<Read>) {
  const readings = new Map<string, Promise<Read>>()
  return {
    read(seen: Seen, seesKeys: boolean): Promise<Read> {
      const which = `${seen} ${seesKeys}`
      const known = readings.get(which)
      if (known) return known
      const reading = read(seen, seesKeys)
      readings.set(which, reading)
      // A reading that failed is tried again by whoever comes next.
      reading.catch(() => readings.get(which) === reading && readings.delete(which))
      return reading
    },
    forget: () => readings.clear(),
  }
}
