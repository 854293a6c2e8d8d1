import { createStore } from 'zustand/vanilla'
import { answerOffer } from './feed-peers'
import { type FeedRoom, leaveFeeds, type Offer, publishFeeds } from './feed-requests'

/** After a heartbeat that got no answer the next one comes so much later, in ms. */
const PAUSE_MS = 1_500

export type OwnFeed = Readonly<{
  streamId: string
  /** Names it in the roster. */
  name: string
  width: number
  height: number
  media: MediaStream
  /** Gives back the camera, the screen or the file. */
  release: () => void
}>

/**
 * Holds what this page publishes into a rehearsal, by stream ids. Nothing of it is kept: it goes with the page.
 * `problem` says why the room does not have it now; `ended` why one is over that nobody stopped here.
 */
export const ownFeeds = createStore<{
  feeds: ReadonlyMap<string, OwnFeed>
  problem: string | null
  ended: string | null
}>(() => ({ feeds: new Map(), problem: null, ended: null }))

type Peers = Set<RTCPeerConnection>
type Session = Readonly<{ room: FeedRoom; tab: string; peers: Map<string, Peers>; leaving: AbortController }>
let session: Session | null = null
let beat: AbortController | null = null

function closeAll(peers: Peers): void {
  for (const peer of peers) peer.close()
  peers.clear()
}

/** Publishes a picture into the room, for as long as this page is there. Whoever shows it gets it from this browser. */
export function publishFeed(room: FeedRoom, feed: OwnFeed): void {
  if (session && (session.room.roomId !== room.roomId || session.room.appId !== room.appId)) stopFeeds()
  const { feeds } = ownFeeds.getState()
  ownFeeds.setState({ feeds: new Map(feeds).set(feed.streamId, feed), ended: null })
  for (const track of feed.media.getTracks())
    track.addEventListener('ended', () =>
      endFeed(feed.streamId, `${feed.name} has ended: its camera or screen is gone.`),
    )
  if (session) beat?.abort()
  else {
    session = { room, tab: crypto.randomUUID(), peers: new Map(), leaving: new AbortController() }
    window.addEventListener('pagehide', stopFeeds)
    void keepPublished(session)
  }
}

/** Stops publishing one of them. */
export const stopFeed = (streamId: string): void => endFeed(streamId, null)

/** Stops publishing all of them, at once. */
export function stopFeeds(): void {
  for (const { release } of ownFeeds.getState().feeds.values()) release()
  ownFeeds.setState({ feeds: new Map(), problem: null })
  if (!session) return
  session.leaving.abort()
  for (const peers of session.peers.values()) closeAll(peers)
  leaveFeeds(session.room, session.tab)
  window.removeEventListener('pagehide', stopFeeds)
  session = null
}

function endFeed(streamId: string, ended: string | null): void {
  const { feeds } = ownFeeds.getState()
  const feed = feeds.get(streamId)
  if (!feed) return
  const others = new Map(feeds)
  others.delete(streamId)
  ownFeeds.setState({ feeds: others, ended })
  feed.release()
  closeAll(session?.peers.get(streamId) ?? new Set())
  if (others.size === 0) stopFeeds()
  else beat?.abort()
}

/** Says again and again what is published, and answers those who want to see it, until the session is over. */
async function keepPublished({ room, tab, peers, leaving }: Session): Promise<void> {
  while (!leaving.signal.aborted) {
    const mine = new AbortController()
    beat = mine
    const named = [...ownFeeds.getState().feeds.values()]
    const streams = named.map(({ streamId, name, width, height }) => ({ streamId, userName: name, width, height }))
    const signal = AbortSignal.any([mine.signal, leaving.signal])
    const answer = await publishFeeds(room, tab, streams, signal).catch((error: unknown) => {
      if (!signal.aborted) ownFeeds.setState({ problem: error instanceof Error ? error.message : String(error) })
      return null
    })
    if (leaving.signal.aborted) return
    if (!answer) {
      if (!mine.signal.aborted) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
      continue
    }
    ownFeeds.setState({ problem: null })
    for (const streamId of answer.ended) {
      const name = ownFeeds.getState().feeds.get(streamId)?.name
      if (name !== undefined) endFeed(streamId, `${name} has left the room.`)
    }
    for (const offer of answer.offers) void serve(offer, { room, peers })
  }
}

async function serve(offer: Offer, { room, peers }: Pick<Session, 'room' | 'peers'>): Promise<void> {
  const feed = ownFeeds.getState().feeds.get(offer.streamId)
  // Whoever asked tries again where this fails.
  if (!feed) return
  const own: Peers = peers.get(offer.streamId) ?? new Set()
  peers.set(offer.streamId, own)
  await answerOffer(room, offer, feed.media, own).catch(() => {})
}
