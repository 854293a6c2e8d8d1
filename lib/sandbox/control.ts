import { z } from 'zod'
import { Failure } from '@/lib/shared/failures'
import { CallbackFault } from './callbacks/callback-fault'
import { CallbackFormat } from './callbacks/encode'
import type { CallbackQueue } from './callbacks/queue'
import { Fault } from './faults/fault'
import type { FieldCount } from './field-count'
import { KEPT_RECEIVED, type Received } from './received'
import { BACK_WITHIN_MS, CLOSE_TYPES, type Tell } from './state/happening'
import { seenState } from './state/lifetimes'
import { findRoom, joinStream, leaveStream, plainStream } from './state/rooms'
import type { State, Stream } from './state/state'
import { Id } from './wire/fields'

const Side = z.int().min(0).max(8192)

/**
 * Lets a stream join, describes it anew, or lets it leave. A field that is left out stays as it was, or is a plain
 * camera's.
 */
const StreamChange = z.strictObject({
  roomId: Id.max(128),
  streamId: Id.max(256),
  live: z.boolean(),
  userId: z.string().max(256).optional(),
  userName: z.string().max(256).optional(),
  width: Side.optional(),
  height: Side.optional(),
  soundOnly: z.boolean().optional(),
  /** It is published, but no data comes. */
  frozen: z.boolean().optional(),
  cameraOff: z.boolean().optional(),
  /** Says why a stream leaves; normally, if nothing is said. */
  closeType: z.literal(CLOSE_TYPES).optional(),
})
type StreamChange = z.infer<typeof StreamChange>

/** Changes the sandbox from outside. `faults` replaces the ones that wait; an empty list ends all misbehaviour. */
export const ControlChange = z.strictObject({
  faults: z.array(Fault).max(100).optional(),
  streams: z.array(StreamChange).max(1000).optional(),
  /** The origin of the play addresses in answers to StartMix; null names no addresses. Nothing is sent there. */
  playOrigin: z.nullable(z.url({ protocol: /^https?$/ })).optional(),
  /** Forgets the calls received and the unknown fields counted in them. */
  forgetReceived: z.boolean().optional(),
  /** Does the same as `faults`, for the callbacks. */
  callbackFaults: z.array(CallbackFault).max(100).optional(),
  callbackFormat: CallbackFormat.optional(),
  forgetCallbacks: z.boolean().optional(),
})
export type ControlChange = z.infer<typeof ControlChange>

/** So many of the received calls are asked for, counted from the newest. */
export const ControlQuery = z.strictObject({
  received: z
    .string()
    .transform((text) => (/^-?\d+$/.test(text) ? Number(text) : Number.NaN))
    .pipe(z.int().min(0).max(KEPT_RECEIVED))
    .default(KEPT_RECEIVED),
})
export type ControlQuery = z.infer<typeof ControlQuery>

/** Shows everything that may be seen from outside. It holds no secrets. */
export type Control = Readonly<{
  appId: number
  faults: readonly Fault[]
  received: readonly Received[]
  /** The fields of calls that no schema knows. ZEGOCLOUD would ignore them. */
  unknownFields: readonly FieldCount[]
  /** It is null where callbacks are not sent. */
  callbacks: ReturnType<CallbackQueue['read']> | null
}> &
  ReturnType<typeof describeState>

/**
 * Refuses a change that lets a stream leave which is not there.
 *
 * @throws {Failure} invalid
 */
export function requireThere(state: State, changes: readonly StreamChange[]): void {
  for (const [index, { roomId, streamId, live }] of changes.entries()) {
    const isKnown = findRoom(state, roomId)?.streams.some((stream) => stream.streamId === streamId)
    const joinsHere = changes.slice(0, index).some((change) => change.roomId === roomId && change.streamId === streamId)
    if (live || isKnown || joinsHere) continue
    const message = `is not in room ${roomId}, so it cannot leave`
    throw new Failure('invalid', `streams[${index}].streamId: ${message}.`, [
      { path: `streams[${index}].streamId`, message },
    ])
  }
}

/** Every stream that leaves must be there (`requireThere`). */
export function changeStreams(state: State, changes: readonly StreamChange[], now: number, tell: Tell): void {
  for (const change of changes) {
    const { roomId, streamId } = change
    const known = findRoom(state, roomId)?.streams.find((stream) => stream.streamId === streamId)
    const before = known && { seq: known.seq, goneAt: known.goneAt }
    const stream = change.live ? describeStream(state, change, now) : leaveStream(state, roomId, streamId, now)
    if (!stream || stream.seq === before?.seq) continue
    const isBack = typeof before?.goneAt === 'number' && now - before.goneAt <= BACK_WITHIN_MS
    if (change.live) tell({ event: 'stream_create', roomId, stream, isBack })
    else tell({ event: 'stream_close', roomId, stream, closeType: change.closeType ?? 0 })
  }
}

function describeStream(
  state: State,
  { roomId, streamId, frozen, cameraOff, ...described }: StreamChange,
  now: number,
): Stream {
  const known = findRoom(state, roomId)?.streams.find((stream) => stream.streamId === streamId)
  const before = known ?? plainStream(streamId)
  const { userId = before.userId, userName = before.userName, soundOnly = before.soundOnly } = described
  const { width = before.width, height = before.height } = described
  const size = soundOnly ? { width: 0, height: 0 } : { width: width || 1280, height: height || 720 }
  const stream = joinStream(state, roomId, { streamId, userId, userName, soundOnly, ...size }, now)
  if (frozen !== undefined) stream.silentAt = frozen ? (stream.silentAt ?? now) : null
  if (cameraOff !== undefined) stream.cameraOff = cameraOff
  return stream
}

/** Shows rooms and tasks as they are now. */
export const describeState = (state: State, now: number) => ({
  rooms: state.rooms.map(({ roomId, streams }) => ({
    roomId,
    streams: streams.map(({ goneAt, silentAt, numberId: _, seq: __, ...stream }) => ({
      ...stream,
      goneAt,
      live: goneAt === null,
      frozen: silentAt !== null,
    })),
  })),
  tasks: state.tasks.map(({ inputs, ...task }) => ({
    ...task,
    runningSeconds: Math.floor((now - task.startedAt) / 1000),
    inputs: inputs.map((input) => ({
      ...input,
      state: seenState(input),
    })),
  })),
})
