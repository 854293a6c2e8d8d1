import { createBell } from '@/lib/server/change/bell'
import type { Context } from '@/lib/server/context'
import { type News, newsAfter } from './events-after'
import { OPENING, toCaughtUp, toMessages, toPing } from './messages'

type Following = Readonly<{
  showId: string
  /** The number of the last event that the client has seen; null where it needs a snapshot. */
  seen: number | null
  /** Asked at every heartbeat, so that a person who signed out or was removed is told nothing more. */
  isStillAllowed: () => Promise<boolean>
  heartbeatMs: number
  leaving: AbortSignal
}>

type Deps = Pick<Context, 'db' | 'dialect' | 'env' | 'now' | 'wakeups' | 'closing'>

/**
 * Makes the text of a show's event stream, piece by piece as it is asked for. A client that does not read holds up only
 * its own stream, and gets a snapshot when it has fallen too far behind. The stream ends when the show is deleted, the
 * client leaves, or the process is closing.
 *
 * @throws {Failure} not-found, before the first piece
 */
export async function followShow(deps: Deps, following: Following): Promise<AsyncGenerator<string>> {
  const { showId, seen, heartbeatMs, leaving } = following
  const bell = createBell()
  const beat = { isDue: false }
  // It listens before the first read, so that it misses no change during it.
  const unfollow = deps.wakeups.follow(showId, bell.ring)
  const heart = setInterval(() => {
    beat.isDue = true
    bell.ring()
  }, heartbeatMs)
  const endings = [deps.closing, leaving]
  for (const ending of endings) ending.addEventListener('abort', bell.ring)
  if (endings.some(({ aborted }) => aborted)) bell.ring()

  function stop() {
    unfollow()
    clearInterval(heart)
    for (const ending of endings) ending.removeEventListener('abort', bell.ring)
  }

  async function* pieces(first: News) {
    try {
      yield OPENING + toMessages(first) + toCaughtUp(deps.now())
      let news = first
      let last = lastOf(first, seen)
      while (!isOver(news)) {
        await bell.rung()
        if (endings.some(({ aborted }) => aborted)) return
        const isBeat = beat.isDue
        beat.isDue = false
        if (isBeat && !(await following.isStillAllowed())) return
        news = await newsAfter(deps, showId, last)
        last = lastOf(news, last)
        const piece = toMessages(news) + (isBeat ? toPing(deps.now()) : '')
        if (piece) yield piece
      }
    } finally {
      stop()
    }
  }

  try {
    return pieces(await newsAfter(deps, showId, seen))
  } catch (error) {
    stop()
    throw error
  }
}

const lastOf = (news: News, before: number | null): number | null =>
  'snapshot' in news ? news.snapshot.last : (news.events.at(-1)?.number ?? before)

const isOver = (news: News): boolean => 'events' in news && news.events.at(-1)?.change.type === 'show.deleted'
