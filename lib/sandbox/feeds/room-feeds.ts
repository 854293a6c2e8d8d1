import type { Tell } from '@/lib/sandbox/state/happening'
import { BACK_WITHIN_MS } from '@/lib/sandbox/state/happening'
import { findRoom, joinStream, leaveStream } from '@/lib/sandbox/state/rooms'
import type { State, Stream } from '@/lib/sandbox/state/state'
import type { Publish } from './messages'

/** Says that the heartbeat of a stream was lost, and that it left as usual (contract 5). */
const [LEFT, LOST] = [0, 1] as const

const find = (state: State, roomId: string, streamId: string): Stream | undefined =>
  findRoom(state, roomId)?.streams.find((stream) => stream.streamId === streamId)

/** Lets what a page publishes join the room. It is false where the room has another stream of this id. */
export function joinFeed(
  state: State,
  roomId: string,
  { streamId, userName, width, height }: Publish['streams'][number],
  now: number,
  tell: Tell,
): boolean {
  const known = find(state, roomId, streamId)
  if (known?.goneAt === null && !known.published) return false
  const before = known && { seq: known.seq, goneAt: known.goneAt }
  const userId = `user-${streamId}`.slice(0, 256)
  const stream = joinStream(state, roomId, { streamId, userId, userName, width, height, soundOnly: false }, now)
  stream.published = true
  if (stream.seq === before?.seq) return true
  const isBack = typeof before?.goneAt === 'number' && now - before.goneAt <= BACK_WITHIN_MS
  tell({ event: 'stream_create', roomId, stream, isBack })
  return true
}

/** Tells whether what a page published is still in the room: somebody may have made it leave, or replaced it. */
export function isFeedThere(state: State, roomId: string, streamId: string): boolean {
  const stream = find(state, roomId, streamId)
  return stream?.goneAt === null && stream.published
}

/** Lets it leave, if it is still there. */
export function leaveFeed(
  state: State,
  roomId: string,
  streamId: string,
  now: number,
  isLost: boolean,
  tell: Tell,
): void {
  if (!isFeedThere(state, roomId, streamId)) return
  const stream = leaveStream(state, roomId, streamId, now)
  if (stream) tell({ event: 'stream_close', roomId, stream, closeType: isLost ? LOST : LEFT })
}

/** Lists what pages published when the state was stored. */
export const publishedIn = ({ rooms }: State): { roomId: string; streamId: string }[] =>
  rooms.flatMap(({ roomId, streams }) =>
    streams.flatMap(({ streamId, goneAt, published }) => (goneAt === null && published ? { roomId, streamId } : [])),
  )
