import { createBell } from '@/lib/server/change/bell'
import type { Context } from '@/lib/server/context'
import type { Feeds } from './feeds'
import { OPENING, toCaughtUp, toPing } from './messages'
import type { Written } from './written'

export type Following = Readonly<{
  showId: string
  /** The number of the last event that the client has seen; null where it needs a snapshot. */
  seen: number | null
  heartbeatMs: number
  /** Says whether the client is told the stream keys of outputs. */
  seesKeys: boolean
  /** It is aborted when the client leaves, or its session ends: from then on the client is told nothing more. */
  leaving: AbortSignal
}>

/** Names a show that a stream follows, and what its client has seen of it. */
export type Followed = Pick<Following, 'showId' | 'seen'>

export type Deps = Pick<Context, 'now' | 'closing'> & Readonly<{ feeds: Feeds }>

/**
 * Makes the bytes of a show's event stream, piece by piece as it is asked for. A client that does not read holds up
 * only its own stream, and gets a snapshot when it has fallen too far behind. The stream ends when the show is deleted,
 * the client leaves, its session ends, or the process is closing.
 *
 * @throws {Failure} not-found, before the first piece
 */
export async function followShow(deps: Deps, following: Following): Promise<AsyncGenerator<Buffer>> {
  const { showId, seen, heartbeatMs, seesKeys, leaving } = following
  const bell = createBell()
  const beat = { isDue: false }
  // It listens before the first read, so that it misses no change during it.
  const feed = deps.feeds.join(showId, bell.ring)
  const heart = setInterval(() => {
    beat.isDue = true
    bell.ring()
  }, heartbeatMs)
  const endings = [deps.closing, leaving]
  for (const ending of endings) ending.addEventListener('abort', end)
  if (endings.some(({ aborted }) => aborted)) end()

  /** A client that asks for no further piece would hold what a piece ends. */
  function end() {
    stop()
    bell.ring()
  }
  function stop() {
    feed.leave()
    clearInterval(heart)
    for (const ending of endings) ending.removeEventListener('abort', end)
  }

  /** Whoever is behind is told only how it is now. */
  let people = 0
  function newPeople(): Buffer[] {
    const { version, bytes } = feed.here()
    if (version === people) return []
    people = version
    return [bytes]
  }

  async function* pieces(first: Written) {
    try {
      yield Buffer.concat([OPENING, first.bytes, Buffer.from(toCaughtUp(showId, deps.now())), ...newPeople()])
      let news = first
      let last = first.last ?? seen
      while (!news.isOver) {
        await bell.rung()
        if (endings.some(({ aborted }) => aborted)) return
        const isBeat = beat.isDue
        beat.isDue = false
        news = await feed.newsAfter(last, seesKeys)
        if (leaving.aborted) return
        last = news.last ?? last
        const ping = isBeat ? [Buffer.from(toPing(showId, deps.now()))] : []
        const piece = Buffer.concat([news.bytes, ...ping, ...newPeople()])
        if (piece.byteLength > 0) yield piece
      }
    } finally {
      stop()
    }
  }

  try {
    return pieces(await feed.newsAfter(seen, seesKeys))
  } catch (error) {
    stop()
    throw error
  }
}
