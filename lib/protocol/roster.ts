import * as z from '@/lib/shared/schema'

/**
 * Holds a stream known to be, or to have been, in the show's room. Times are in Unix ms. `streamSeq` counts the
 * stream's changes in one life of the room, its session: both are there once a callback told of it, and the highest one
 * wins.
 */
export const RosterEntry = z.object({
  streamId: z.string(),
  userId: z.string(),
  userName: z.string(),
  state: z.enum(['live', 'gone']),
  since: z.number(),
  streamSeq: z.optional(z.number()),
  roomSession: z.optional(z.string()),
  /** Says why it is gone, where a callback told and its sender did not end it. */
  leftBecause: z.optional(z.string()),
  /**
   * Says when ZEGOCLOUD gave it up in the mixes that had it, where it came back later than the 90 s after which that
   * happens (contract 4). What was accepted before then goes on without it.
   */
  givenUpAt: z.optional(z.number()),
})
export type RosterEntry = z.infer<typeof RosterEntry>

/** `listedAt` is when ZEGOCLOUD last listed the room, null if never; `problem` says why a newer list is missing. */
export const Roster = z.object({
  roomId: z.string(),
  entries: z.array(RosterEntry),
  listedAt: z.nullable(z.number()),
  problem: z.nullable(z.string()),
})
export type Roster = z.infer<typeof Roster>
