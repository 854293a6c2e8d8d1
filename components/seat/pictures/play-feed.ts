import type { PlayerState } from '@/components/player/player-state'
import type { RoomStream } from '@/lib/protocol/pictures/room-stream'
import { toClause } from '@/lib/shared/clause'
import { askPeer } from './feed-peers'
import type { FeedRoom } from './feed-requests'
import { ownFeeds } from './own-feeds'
import { roomStreams } from './room-streams'

/** A connection that brings no picture within this time, in ms, brings none. */
const FIRST_PICTURE_MS = 8_000
/** The pauses between tries, in ms; the last one stays. */
const PAUSES_MS = [1_000, 2_000, 4_000, 8_000, 15_000] as const

type Tell = (state: PlayerState) => void

const NO_WAY =
  'no way to the browser that publishes it: pictures of a rehearsal stay on one machine or one local network'

/**
 * Plays what somebody publishes into the rehearsal: from this page itself, or from the browser that has it, to which it
 * connects again with growing pauses. It stands still as its stream in the room does. Ended by the returned function.
 */
export function playFeed(room: FeedRoom, streamId: string, video: HTMLVideoElement, tell: Tell): () => void {
  const over = new AbortController()
  let said: PlayerState = { at: 'loading', because: null }
  const look = () => tell(standing(roomStreams.getState()?.get(streamId)) ?? said)
  const say = (state: PlayerState) => {
    said = state
    if (!over.signal.aborted) look()
  }
  const forget = roomStreams.subscribe(look)
  const own = ownFeeds.getState().feeds.get(streamId)
  if (own) playOwn(video, own.media, say, over.signal)
  else void playOther(room, streamId, video, say, over.signal)
  return () => {
    forget()
    over.abort()
    video.srcObject = null
  }
}

/** Says why a stream of the room stands still, as its player would; null where it does not. */
function standing(stream: RoomStream | undefined): PlayerState | null {
  if (!stream?.live) return { at: 'ended', again: null }
  if (stream.frozen) return frozen('no data comes')
  return stream.cameraOff ? { at: 'refused', because: 'its camera is off' } : null
}

function playOwn(video: HTMLVideoElement, media: MediaStream, say: Tell, signal: AbortSignal): void {
  video.srcObject = media
  const [track] = media.getVideoTracks()
  track?.addEventListener('mute', () => say(frozen('the camera gives no picture')), { signal })
  track?.addEventListener('unmute', () => say({ at: 'playing', behind: null, aged: null }), { signal })
  void start(video)
  say({ at: 'playing', behind: null, aged: null })
}

async function playOther(
  room: FeedRoom,
  streamId: string,
  video: HTMLVideoElement,
  say: Tell,
  over: AbortSignal,
): Promise<void> {
  let tries = 0
  while (!over.aborted) {
    const { because, wasWell } = await oneTry(room, streamId, video, say, over)
    if (over.aborted) return
    tries = wasWell ? 1 : tries + 1
    const pause = PAUSES_MS[Math.min(tries, PAUSES_MS.length) - 1] ?? 0
    say({ at: 'trying', because, again: { at: performance.now() + pause, try: tries } })
    await new Promise<void>((resolve) => {
      setTimeout(resolve, pause)
      over.addEventListener('abort', () => resolve())
    })
  }
}

type Tried = Readonly<{ because: string; wasWell: boolean }>

/** Connects once and shows the picture for as long as that goes. Returns why it went no longer. */
async function oneTry(
  room: FeedRoom,
  streamId: string,
  video: HTMLVideoElement,
  say: Tell,
  over: AbortSignal,
): Promise<Tried> {
  let wasWell = false
  let peer: RTCPeerConnection | null = null
  let patience: ReturnType<typeof setTimeout> | undefined
  try {
    const asked = await askPeer(room, streamId, over)
    const connection = asked.peer
    peer = connection
    if (over.aborted) return { because: '', wasWell }
    video.srcObject = asked.media
    void start(video)
    const because = await new Promise<string>((end) => {
      const playing = () => say({ at: 'playing', behind: null, aged: null })
      video.requestVideoFrameCallback(() => {
        wasWell = true
        playing()
      })
      patience = setTimeout(() => {
        if (!wasWell) end(connection.connectionState === 'connected' ? 'no picture came' : NO_WAY)
      }, FIRST_PICTURE_MS)
      connection.addEventListener('connectionstatechange', () => {
        const { connectionState } = connection
        if (connectionState === 'failed') end(wasWell ? 'the connection broke' : NO_WAY)
        if (wasWell && connectionState === 'disconnected') say(frozen('the connection is lost'))
        if (wasWell && connectionState === 'connected') playing()
      })
      over.addEventListener('abort', () => end(''))
    })
    return { because, wasWell }
  } catch (error) {
    return { because: toClause(error instanceof Error ? error.message : String(error)), wasWell }
  } finally {
    clearTimeout(patience)
    peer?.close()
  }
}

const frozen = (because: string): PlayerState => ({ at: 'frozen', since: performance.now(), because })

/** A muted element that the browser does not start has no first picture, which is told. */
const start = (video: HTMLVideoElement): Promise<void> => video.play().catch(() => {})
