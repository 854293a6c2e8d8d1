import * as z from '@/lib/shared/schema'

/**
 * Describes a stream of the sandbox's room as far as its picture goes. A `published` one has the picture of a camera, a
 * screen or a file in somebody's browser; a `frozen` one is there, but no data comes.
 */
export const RoomStream = z.object({
  streamId: z.string(),
  userName: z.string(),
  width: z.number(),
  height: z.number(),
  live: z.boolean(),
  frozen: z.boolean(),
  cameraOff: z.boolean(),
  soundOnly: z.boolean(),
  published: z.boolean(),
  /** When it joined, in Unix ms: one that comes back is another picture. */
  createdAt: z.number(),
})
export type RoomStream = z.infer<typeof RoomStream>

/** Holds the streams of the sandbox's room, by their ids. */
export type RoomStreams = ReadonlyMap<string, RoomStream>

/**
 * Says where a picture comes from that the sandbox's room has by itself: a test card that moves, or what a browser
 * publishes. The address is another one whenever the picture is played anew.
 */
export type RoomPicture = Readonly<{ kind: 'card' | 'feed'; url: string }>

/** Returns from where the room's own picture of a stream comes; null where it has none that moves. */
export function roomPicture(stream: RoomStream, areCardsMoving: boolean): RoomPicture | null {
  const { streamId, userName, width, height, soundOnly, published, createdAt } = stream
  if (soundOnly) return null
  if (published) return { kind: 'feed', url: `feed:${streamId} ${createdAt}` }
  return areCardsMoving ? { kind: 'card', url: `card:${streamId} ${width}×${height} ${userName}` } : null
}
