import type { RoomToken } from '@/lib/protocol/pictures/room-token'

/** A publisher may send a second, smaller stream beside the large one. */
export type StreamSize = 'small' | 'large'

/** What a client hears of its room. Codes are ZEGOCLOUD's. */
export type RtcNews =
  /** The token ends in half a minute. */
  | Readonly<{ type: 'token-ends' }>
  /** It is out of the room, and does not come back by itself. */
  | Readonly<{ type: 'out'; code: number }>
  /** A stream is played no more. */
  | Readonly<{ type: 'lost'; streamId: string; code: number }>

/** What Mixdesk wants of ZEGOCLOUD's web client: to receive from one room. Whatever it refuses rejects with a Cause. */
export type RtcClient = Readonly<{
  login: (token: RoomToken) => Promise<void>
  renew: (token: RoomToken) => void
  play: (streamId: string, size: StreamSize) => Promise<MediaStream>
  resize: (streamId: string, size: StreamSize) => void
  stop: (streamId: string) => void
  /** Leaves the room and closes all connections. Nothing is heard any more. */
  end: () => void
}>

/** Fetches the client, and makes one. It connects at once. */
export type OpenRtcClient = (token: RoomToken, hear: (news: RtcNews) => void) => Promise<RtcClient>
