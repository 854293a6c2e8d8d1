import type { RosterEntry } from '@/lib/protocol/roster'
import type { Context } from '@/lib/server/context'
import type { Room } from '@/lib/server/rows/read-room'
import { changeRoom } from './change-room'
import { givenUp } from './given-up'
import { findShowsOfRoom } from './shows-of-room'

/**
 * Holds a claim about a stream that no list confirms yet. `streamId` is the id that operators see; `at` is when it
 * happened, in Unix ms.
 */
export type StreamHint = Readonly<{
  room: Room
  roomSession: string
  streamId: string
  streamSeq: number
  userId: string
  userName: string
  state: RosterEntry['state']
  /** Says why it left, where that was in another way than by its sender. */
  leftBecause: string | null
  at: number
}>

type Deps = Pick<Context, 'db' | 'dialect' | 'env' | 'now' | 'wakeups'>

/**
 * Updates the roster at once, and has the room listed as soon as the contract allows. A room that no show uses is
 * ignored.
 */
export async function hintStream(context: Deps, hint: StreamHint): Promise<void> {
  const { appId, roomId } = hint.room
  const now = context.now()
  if (roomId === '' || (await findShowsOfRoom(context, hint.room)).length === 0) return
  const heard = { hinted_at: now }
  await context.db
    .insertInto('rooms')
    .values({ ...heard, app_id: appId, room_id: roomId, claimed_at: 0, listed_at: null, problem: null, entries: '[]' })
    .onConflict((conflict) => conflict.columns(['app_id', 'room_id']).doUpdateSet(heard))
    .execute()
  await changeRoom(context, hint.room, (before) => ({
    ...before,
    entries: afterStreamHint(before.entries, hint, { now, listedAt: before.listedAt }),
  }))
}

/**
 * Returns the roster after a hint, which changes nothing where something newer is known. A new stream comes last; the
 * others keep their order. It is pure.
 */
export function afterStreamHint(
  before: readonly RosterEntry[],
  hint: StreamHint,
  { now, listedAt }: { now: number; listedAt: number | null },
): RosterEntry[] {
  const known = before.find(({ streamId }) => streamId === hint.streamId)
  if (isOutOfDate(hint, known, listedAt)) return [...before]
  // Clocks differ, and no stream began in the future.
  const since = Math.min(hint.at, now)
  const after: RosterEntry = {
    streamId: hint.streamId,
    userId: hint.userId || (known?.userId ?? ''),
    userName: hint.userName || (known?.userName ?? ''),
    state: hint.state,
    since,
    streamSeq: hint.streamSeq,
    roomSession: hint.roomSession,
    ...(hint.leftBecause !== null && { leftBecause: hint.leftBecause }),
    ...givenUp(known, { state: hint.state, since }),
  }
  return known ? before.map((entry) => (entry === known ? after : entry)) : [...before, after]
}

/**
 * Tells whether something newer is known. The newest list wins; within one session of the room the highest `stream_seq`
 * wins; otherwise the latest event does.
 */
function isOutOfDate(hint: StreamHint, known: RosterEntry | undefined, listedAt: number | null): boolean {
  if (listedAt !== null && hint.at < listedAt) return true
  if (known?.streamSeq === undefined) return false
  return known.roomSession === hint.roomSession ? hint.streamSeq <= known.streamSeq : hint.at < known.since
}
