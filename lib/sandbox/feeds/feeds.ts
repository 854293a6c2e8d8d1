import type { Wait } from '@/lib/sandbox/faults/wait'
import { Failure } from '@/lib/shared/failures'
import type { Answer, Offer, Publish, Published, Watch } from './messages'

/** A heartbeat is held for so long, in ms, that offers arrive at once, without a timer in the browser. */
const HELD_MS = 2_000
/** A page of which nothing was heard for this long, in ms, has crashed, or has no connection. */
const LOST_AFTER_MS = 8_000
/** A publisher that does not answer an offer within this time, in ms, does not answer any more. */
const PATIENCE_MS = 5_000
/** So many offers may wait for one page. */
const MOST_OFFERS = 40

type Described = Publish['streams'][number]

type Deps = Readonly<{
  now: () => number
  newId: () => string
  wait: Wait
  closing: AbortSignal
  /** Lets a stream join. It is false where another stream of this id is there. */
  join: (roomId: string, stream: Described) => boolean
  isThere: (roomId: string, streamId: string) => boolean
  /** Lets a stream leave, where it is still there, because its page said so or was lost. */
  leave: (roomId: string, streamId: string, isLost: boolean) => void
}>

type Page = {
  roomId: string
  streams: Set<string>
  heardAt: number
  isWatched: boolean
  offers: Offer[]
  wake: () => void
}

/**
 * Knows which pages publish which streams into the rooms, and carries offers and answers between pages. It keeps
 * nothing: after a restart the pages that are still there say again what they publish.
 */
export function createFeeds({ now, newId, wait, closing, join, isThere, leave }: Deps) {
  const pages = new Map<string, Page>()
  const waiting = new Map<string, (sdp: string) => void>()

  function drop(tab: string, page: Page, isLost: boolean): void {
    pages.delete(tab)
    for (const streamId of page.streams) leave(page.roomId, streamId, isLost)
  }

  async function watchOver(tab: string): Promise<void> {
    const mine = pages.get(tab)
    if (!mine || mine.isWatched) return
    mine.isWatched = true
    while (pages.get(tab) === mine && !closing.aborted) {
      const left = mine.heardAt + LOST_AFTER_MS - now()
      if (left <= 0) return drop(tab, mine, true)
      await wait(left, closing)
    }
  }

  const publisherOf = (roomId: string, streamId: string): Page | undefined =>
    [...pages.values()].find(
      (page) => page.roomId === roomId && page.streams.has(streamId) && isThere(roomId, streamId),
    )

  /** Takes what a page publishes now, and answers as soon as there is something for it. */
  async function publish({ roomId, tab, streams }: Publish, gone: AbortSignal): Promise<Published> {
    const before = pages.get(tab)
    if (before && before.roomId !== roomId) drop(tab, before, false)
    const page = pages.get(tab) ?? {
      roomId,
      streams: new Set(),
      heardAt: 0,
      isWatched: false,
      offers: [],
      wake: () => {},
    }
    page.heardAt = now()
    page.wake()
    pages.set(tab, page)
    const named = new Set(streams.map(({ streamId }) => streamId))
    for (const streamId of page.streams) {
      if (named.has(streamId)) continue
      page.streams.delete(streamId)
      leave(roomId, streamId, false)
    }
    const ended = () => [...named].filter((streamId) => !page.streams.has(streamId) || !isThere(roomId, streamId))
    for (const stream of streams) {
      const { streamId } = stream
      if (page.streams.has(streamId) || publisherOf(roomId, streamId)) continue
      if (join(roomId, stream)) page.streams.add(streamId)
    }
    if (page.streams.size === 0) pages.delete(tab)
    else if (ended().length === 0 && page.offers.length === 0) await held(page, gone)
    const over = ended()
    for (const streamId of over) page.streams.delete(streamId)
    page.heardAt = now()
    if (pages.has(tab)) void watchOver(tab)
    // An answer that nobody reads takes no offers with it.
    return { offers: gone.aborted ? [] : page.offers.splice(0), ended: over }
  }

  async function held(page: Page, gone: AbortSignal): Promise<void> {
    const woken = new AbortController()
    page.wake = () => woken.abort()
    await wait(HELD_MS, AbortSignal.any([woken.signal, gone, closing]))
  }

  /**
   * Brings an offer to the page that publishes a stream, and its answer back.
   *
   * @throws {Failure} not-found, where nobody publishes it or nobody answers; too-many-requests
   */
  async function watch({ roomId, streamId, sdp }: Watch, gone: AbortSignal): Promise<{ sdp: string }> {
    const page = publisherOf(roomId, streamId)
    if (!page) throw new Failure('not-found', 'Nobody publishes this stream now.')
    if (page.offers.length >= MOST_OFFERS) throw new Failure('too-many-requests', 'Too many want to see it at once.')
    const id = newId()
    const answered = new AbortController()
    let answer: string | null = null
    waiting.set(id, (given) => {
      answer = given
      answered.abort()
    })
    page.offers.push({ id, streamId, sdp })
    page.wake()
    await wait(PATIENCE_MS, AbortSignal.any([answered.signal, gone, closing]))
    waiting.delete(id)
    page.offers = page.offers.filter((offer) => offer.id !== id)
    if (answer === null) throw new Failure('not-found', 'The browser that publishes it does not answer.')
    return { sdp: answer }
  }

  /** @throws {Failure} not-found, where nobody waits for it any more */
  function answer({ id, sdp }: Answer): void {
    const give = waiting.get(id)
    if (!give) throw new Failure('not-found', 'Nobody waits for this answer any more.')
    give(sdp)
  }

  /** Tells every page at once that a stream of it may have been made to leave. */
  const look = (): void => {
    for (const page of pages.values()) page.wake()
  }

  /** Lets streams leave that pages published before a restart and that no page has named again. */
  async function leaveForgotten(streams: readonly Readonly<{ roomId: string; streamId: string }>[]): Promise<void> {
    if (streams.length === 0) return
    await wait(LOST_AFTER_MS, closing)
    if (closing.aborted) return
    for (const { roomId, streamId } of streams) {
      if (!publisherOf(roomId, streamId)) leave(roomId, streamId, true)
    }
  }

  return { publish, watch, answer, look, leaveForgotten }
}
