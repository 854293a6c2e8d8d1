import { type Arrival, plainId } from '@/lib/layout/fill-slots'
import type { FollowRoom } from '@/lib/layout/following/follow-room'
import type { SlotFor } from '@/lib/layout/slot'
import { compare } from '@/lib/shared/order'
import { plainName } from '@/lib/shared/plain-name'

type Known = Readonly<{
  /** Tells whether the layout shows a stream now. */
  isShown: (entry: Arrival) => boolean
  /** So many may be shown. */
  most: number
  /** Unix ms. */
  now: number
}>

/** Clocks differ by less. Who came later than that came by a wrong clock, and is taken for having been there. */
const TOLERANCE_MS = 5_000

/**
 * Holds who is to be shown, the first place first, and whether that one has the spotlight; how many more are there than
 * may be shown; and whose coming or going has not lasted yet, and when the first of these will have (Unix ms, or null).
 */
export type Whom = Readonly<{
  shown: readonly Arrival[]
  hasSpotlight: boolean
  over: number
  awaited: readonly Arrival[]
  until: number | null
}>

/**
 * Says who of the room a layout shows. Who came or left a moment ago is where they were before: a stream that flaps
 * changes nothing. Entries are in the order of arrival. It is pure, and what it says of a room in which everything has
 * lasted does not depend on what was shown before.
 */
export function whomOf(room: FollowRoom, entries: readonly Arrival[], { isShown, most, now }: Known): Whom {
  const lastsAt = ({ since }: Arrival) => (since > now + TOLERANCE_MS ? now : since + room.settle * 1_000)
  const present = entries.filter((entry) => (lastsAt(entry) <= now ? entry.state === 'live' : isShown(entry)))
  const awaited = entries.filter((entry) => lastsAt(entry) > now && (entry.state === 'live') !== isShown(entry))
  const ordered = inOrder(room, present)
  const spot = room.spotlight && ordered.find(answerTo(room.spotlight))
  const shown = spot ? [spot, ...ordered.filter((entry) => entry !== spot)] : ordered
  const count = Math.max(0, Math.min(room.limit ?? most, most, shown.length))
  return {
    shown: shown.slice(0, count),
    hasSpotlight: Boolean(spot),
    over: shown.length - count,
    awaited,
    until: awaited.length > 0 ? Math.min(...awaited.map(lastsAt)) : null,
  }
}

function inOrder({ first, order }: FollowRoom, entries: readonly Arrival[]): readonly Arrival[] {
  const ranks = new Map(
    first
      .map(plainName)
      .reverse()
      .map((name, index) => [name, index + 1]),
  )
  // The first of the names counts, and who has none of them comes last. Each name is read once: rooms may be large.
  const seats = entries.map((entry) => ({
    entry,
    rank: Math.max(...namesOf(entry).map((name) => ranks.get(name) ?? 0)),
    name: order === 'name' ? plainName(entry.userName || entry.streamId) : '',
  }))
  return seats.sort((a, b) => b.rank - a.rank || compare(a.name, b.name)).map(({ entry }) => entry)
}

/** A name is what a place for somebody's name asks for (fill-slots.ts). */
const namesOf = ({ userName, userId, streamId }: Arrival): string[] =>
  [userName, userId, plainId(streamId)].map(plainName)

/** Returns what tells whether a stream is the one that is meant. The next to arrive is the first of all. */
function answerTo(who: SlotFor): (entry: Arrival) => boolean {
  switch (who.by) {
    case 'user':
      return ({ userId }) => userId === who.userId
    case 'stream':
      return ({ streamId }) => plainId(streamId) === plainId(who.streamId)
    case 'role':
      return (entry) => namesOf(entry).includes(plainName(who.role))
    case 'next':
      return () => true
  }
}
