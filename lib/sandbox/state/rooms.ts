import type { Room, State, Stream } from './state'

/** Describes a stream when it joins. A sound-only stream has size 0 × 0. */
export type StreamDescription = Readonly<
  Pick<Stream, 'streamId' | 'userId' | 'userName' | 'width' | 'height' | 'soundOnly'>
>

const DEMO_ROOM = 'demo'

const picture = (streamId: string, userName: string, width: number, height: number): StreamDescription => ({
  streamId,
  userId: `user-${streamId}`,
  userName,
  width,
  height,
  soundOnly: false,
})

const DEMO_STREAMS: readonly StreamDescription[] = [
  picture('cam-host', 'Host', 1280, 720),
  picture('cam-guest-1', 'Guest left', 1280, 720),
  picture('cam-guest-2', 'Guest right', 640, 480),
  picture('phone-1', 'Phone', 720, 1280),
  picture('screen-1', 'Slides', 1920, 1080),
  { streamId: 'music-1', userId: 'user-music-1', userName: 'Music', width: 0, height: 0, soundOnly: true },
]

/** Makes a stream that only its id describes: a camera, named after it. */
export const plainStream = (streamId: string): StreamDescription => picture(streamId, streamId, 1280, 720)

/**
 * Makes the streams of the demo room at the start: the named ones, as the demo knows them or plain. Null means all six.
 */
const demoStreams = (streamIds: readonly string[] | null): readonly StreamDescription[] =>
  streamIds?.map((id) => DEMO_STREAMS.find(({ streamId }) => streamId === id) ?? plainStream(id)) ?? DEMO_STREAMS

/** Publishes a stream; its room is made where it is missing. A stream that is known is described anew and returns. */
export function joinStream(state: State, roomId: string, description: StreamDescription, now: number): Stream {
  let room = findRoom(state, roomId)
  if (!room) {
    room = { roomId, streams: [] }
    state.rooms.push(room)
  }
  const fresh = { createdAt: now, goneAt: null, silentAt: null, cameraOff: false, published: false }
  const known = room.streams.find(({ streamId }) => streamId === description.streamId)
  if (!known) {
    const stream = { ...description, ...fresh, numberId: nextNumberId(state), seq: 1 }
    room.streams.push(stream)
    return stream
  }
  return Object.assign(known, description, known.goneAt === null ? {} : { ...fresh, seq: known.seq + 1 })
}

/** Ends a stream. Its description stays, so that its last picture can be drawn and it can return. */
export function leaveStream(state: State, roomId: string, streamId: string, now: number): Stream | undefined {
  const stream = findRoom(state, roomId)?.streams.find((known) => known.streamId === streamId)
  if (stream?.goneAt === null) Object.assign(stream, { goneAt: now, seq: stream.seq + 1 })
  return stream
}

export const findRoom = (state: State, roomId: string): Room | undefined =>
  state.rooms.find((room) => room.roomId === roomId)

/** Finds the stream of this id in any room, the live one first where two rooms know the id. */
export function findStream(state: State, streamId: string): Stream | undefined {
  const known = state.rooms.flatMap(({ streams }) => streams.filter((stream) => stream.streamId === streamId))
  return known.find(({ goneAt }) => goneAt === null) ?? known[0]
}

/** Returns the next free number: streams of all rooms, mixes included, have different ones. */
export function nextNumberId({ rooms, tasks }: State): number {
  const streams = rooms.flatMap((room) => room.streams.map(({ numberId }) => numberId))
  const mixes = tasks.flatMap(({ outputs }) => outputs.map(({ target }) => target?.numberId ?? 0))
  return Math.max(0, ...streams, ...mixes) + 1
}

/** Returns the kept state, or a fresh one. The named streams exist in the demo room from then on. */
export function openState(kept: State | null, streamIds: readonly string[] | null, now: number): State {
  const state: State = kept ?? { version: 2, rooms: [], tasks: [], ended: [], backgrounds: [], callbacks: [] }
  for (const description of demoStreams(streamIds)) {
    const isKnown = findRoom(state, DEMO_ROOM)?.streams.some(({ streamId }) => streamId === description.streamId)
    if (!isKnown) joinStream(state, DEMO_ROOM, description, now)
  }
  return state
}
