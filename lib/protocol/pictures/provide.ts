import { sourceKey } from '@/lib/layout/address'
import type { Source } from '@/lib/layout/input'
import { isTakenByWebClient } from '@/lib/zego/limits'
import { isRefused, type OverRtc, type Playable, playableBy, type Snapshot, toPlayable } from './play-address'
import { type RoomPicture, type RoomStreams, roomPicture } from './room-stream'
import type { ShowPictures } from './show-pictures'
import { type Way, wayOf } from './way'

/** Says why a browser shows stills, whatever the show chose. */
export type StillsOnly = 'chosen' | 'reduced-motion' | 'slow'

export type PictureFacts = Readonly<{
  /** It is null until it is known. */
  pictures: ShowPictures | null
  /** It is null where pictures may move. */
  stillsOnly: StillsOnly | null
  /** Holds the address of the page: one over https plays nothing over http. */
  page: string
  /** Holds the streams of the sandbox's room; null where the account is no sandbox, and until they are known. */
  room: RoomStreams | null
}>

/** From where a picture comes. The address tells each from all others. */
export type Provided = Playable | OverRtc | Snapshot | RoomPicture

/** Says from where a source's moving picture comes, or why it has none. */
export type Provision = Readonly<{ from: Provided | null; why: string }>

const STILLS = {
  chosen: 'This browser shows stills only.',
  'reduced-motion': 'This system asks for reduced motion.',
  slow: 'This machine is too slow for moving pictures.',
} as const satisfies Record<StillsOnly, string>

const none = (why: string): Provision => ({ from: null, why })

/**
 * Chooses where a source's moving picture comes from: what somebody publishes in the sandbox's room, else the address
 * that was typed for it, else the room, where the show plays from it, else what ZEGOCLOUD told of the stream, else the
 * pattern of the account, else the sandbox's moving card. HTTP-FLV goes before HLS, since it is some 8 s less late. A
 * show that chose snapshots, because they are cheap, plays no stream. What the sandbox's room has costs nobody
 * anything, so it moves in shows of stills too.
 */
export function provide(source: Source, { pictures, stillsOnly, page, room }: PictureFacts): Provision {
  if (source.kind === 'slot') return none('Nobody stands here.')
  if (!pictures) return none('Not known yet.')
  if (stillsOnly && (pictures.moving || room)) return none(STILLS[stillsOnly])
  const stream = source.kind === 'stream' ? room?.get(source.streamId) : undefined
  const own = stream ? roomPicture(stream, pictures.cards) : null
  if (own?.kind === 'feed') return { from: own, why: 'Published in the rehearsal room.' }
  const streamed = provideStreamed(source, pictures, page)
  return !streamed.from && own ? { from: own, why: 'The moving test card of the sandbox.' } : streamed
}

function provideStreamed(source: Source, pictures: ShowPictures, page: string): Provision {
  if (!pictures.moving) return none('This show shows stills.')
  const way = wayOf(pictures)
  const known = candidates(source, pictures, way)
  const first = known[0]
  if (!first) return none(whyNot(source, way))
  const played = known.find(({ from }) => !isRefused(from.url, page))
  return played ?? none('Its address begins with http, and a browser plays none on an https page.')
}

function whyNot({ kind }: Source, way: Way | null): string {
  if (way === 'snapshots') return 'ZEGOCLOUD told of no snapshots of it.'
  if (way !== 'room') return 'No play address is known.'
  return kind === 'stream'
    ? "Its id holds a slash, which ZEGOCLOUD's web client refuses."
    : 'It is in no room: type an address at which it is played.'
}

const overRtc = (streamId: string): OverRtc => ({ kind: 'rtc', url: `rtc:${streamId}`, streamId })

function candidates(source: Source, { addresses, told, account }: ShowPictures, way: Way | null) {
  const key = sourceKey(source)
  const typed = addresses.find((address) => sourceKey(address.source) === key)
  const stream = source.kind === 'stream' ? source.streamId : null
  const heard = told.find(({ streamId }) => streamId === stream)
  if (way === 'snapshots') {
    const pic = heard?.pic ?? null
    return found([[pic !== null && { kind: 'snapshot', url: pic }, 'The snapshots that ZEGOCLOUD takes.']])
  }
  const first = [typed && toPlayable(typed.url), 'From the address that was typed for it.'] as const
  if (way === 'room') {
    const isTaken = stream !== null && isTakenByWebClient(stream)
    return found([first, [isTaken && overRtc(stream), 'From the room, over RTC.']])
  }
  return found([
    first,
    [heard?.flv && toPlayable(heard.flv), 'From the address that ZEGOCLOUD told.'],
    [heard?.hls && toPlayable(heard.hls), 'From the address that ZEGOCLOUD told.'],
    [stream !== null && account.pattern && playableBy(account.pattern, stream), 'From the play domain of the account.'],
  ])
}

type Candidate = readonly [Provided | null | undefined | false | '', string]

const found = (all: readonly Candidate[]) => all.flatMap(([from, why]) => (from ? [{ from, why }] : []))
