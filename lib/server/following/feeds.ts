import type { Context } from '@/lib/server/context'
import { withoutKeys } from '@/lib/shared/stream-keys'
import { newsAfter } from './events-after'
import { toMessages } from './messages'
import { tellInPortions } from './portions'

/** Holds news as the text of a stream: what is written once is sent to everybody who has seen the same. */
export type Written = Readonly<{
  text: string
  /** The number of the last event in it; null where it holds none. */
  last: number | null
  /** Says that the show is deleted, so that no news follows. */
  isOver: boolean
}>

/** Reads for those who follow a show in this process, together. */
type Feed = Readonly<{
  /**
   * Reads the news.
   *
   * @throws {Failure} not-found
   */
  newsAfter(seen: number | null, seesKeys: boolean): Promise<Written>
  leave(): void
}>

export type Feeds = Readonly<{ join(showId: string, onNews: () => void): Feed }>

type Deps = Pick<Context, 'db' | 'dialect' | 'env' | 'now' | 'wakeups' | 'felt'>

/** A reading counts for this long when no wake came, in case one was missed. */
const BELIEVED_MS = 5_000

/**
 * Reads and writes each event once for all who follow its show, and a snapshot once for all who come within seconds: the
 * events after it follow it. A reading that began before a wake is not used after it, so nobody misses what the wake was
 * about.
 */
export function createFeeds(deps: Deps): Feeds {
  const open = new Map<string, ReturnType<typeof openFeed>>()

  function openFeed(showId: string) {
    const members = new Set<() => void>()
    const news = remembered((seen: number, seesKeys) => write(deps, showId, seen, seesKeys))
    let wakes = 0
    const snapshots = remembered(async (seen: null, seesKeys) => {
      const before = wakes
      return { ...(await write(deps, showId, seen, seesKeys)), wakes: before }
    })
    const tell = tellInPortions(members, deps.felt)
    const unfollow = deps.wakeups.follow(showId, () => {
      wakes += 1
      news.forget()
      tell()
    })
    const forgetting = setInterval(() => {
      news.forget()
      snapshots.forget()
    }, BELIEVED_MS)

    async function read(seen: number | null, seesKeys: boolean): Promise<Written> {
      if (seen !== null) return news.read(seen, seesKeys)
      const snapshot = await snapshots.read(seen, seesKeys)
      if (snapshot.wakes === wakes || snapshot.last === null || snapshot.isOver) return snapshot
      const since = await news.read(snapshot.last, seesKeys)
      return since.last === null ? snapshot : { ...since, text: snapshot.text + since.text }
    }
    function close() {
      unfollow()
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

async function write(deps: Deps, showId: string, seen: number | null, seesKeys: boolean): Promise<Written> {
  const read = await newsAfter(deps, showId, seen)
  const news = seesKeys ? read : withoutKeys(read)
  if ('events' in news) {
    const last = news.events.at(-1)
    return { text: toMessages(news), last: last?.number ?? null, isOver: last?.change.type === 'show.deleted' }
  }
  // Whoever gets it later is told the time beside it.
  const snapshot = { ...news.snapshot, now: null }
  return { text: toMessages({ snapshot }), last: snapshot.last, isOver: false }
}
