import { z } from 'zod'
import { Id } from '@/lib/sandbox/wire/fields'
import { MOST_FEEDS } from '@/lib/shared/most-feeds'

const RoomId = Id.max(128)
const StreamId = Id.max(256)
/** Far above what a browser writes for one picture and one sound. */
const Sdp = z.string().min(1).max(60_000)
const Side = z.int().min(1).max(8192)

/**
 * Says what a browser's page publishes now: what it named before and names no more leaves. It is sent again and again,
 * as a heartbeat. `tab` is an id that the page made for itself.
 */
export const Publish = z.strictObject({
  roomId: RoomId,
  tab: z.string().regex(/^[\w-]{8,64}$/, 'must be an id of 8 to 64 letters, digits or dashes'),
  streams: z
    .array(
      z.strictObject({
        streamId: StreamId,
        userName: z.string().max(256),
        width: Side,
        height: Side,
      }),
    )
    .max(MOST_FEEDS),
})
export type Publish = z.infer<typeof Publish>

/** Asks whoever publishes a stream for its picture: `sdp` is the offer of a browser. */
export const Watch = z.strictObject({ roomId: RoomId, streamId: StreamId, sdp: Sdp })
export type Watch = z.infer<typeof Watch>

/** Answers an offer that a publishing page was told of. */
export const Answer = z.strictObject({ id: z.string().min(1).max(64), sdp: Sdp })
export type Answer = z.infer<typeof Answer>

/** Holds an offer that waits for the answer of a publishing page. */
export type Offer = Readonly<{ id: string; streamId: string; sdp: string }>

/** `offers` wait for an answer; `ended` names the streams that have left, or belong to others. */
export type Published = Readonly<{ offers: readonly Offer[]; ended: readonly string[] }>
