import { MESSAGES, sayStatus } from '@/lib/shared/messages'
import * as z from '@/lib/shared/schema'
import type { CloseType } from './leaving'
import { Faults, sayFaults } from './trouble'
import { sayUnknownFields, UnknownFields } from './unknown-fields'

/** Describes a stream of the sandbox as the rehearsal room sees it. A `frozen` one is published, but no data comes. */
const RoomStream = z.object({
  streamId: z.string(),
  userName: z.string(),
  live: z.boolean(),
  frozen: z.boolean(),
  cameraOff: z.boolean(),
  soundOnly: z.boolean(),
})
export type RoomStream = z.infer<typeof RoomStream>

const Control = z.object({
  ...Faults.shape,
  rooms: z.array(z.object({ roomId: z.string(), streams: z.array(RoomStream) })),
  unknownFields: UnknownFields,
})
const Refused = z.object({ error: z.object({ message: z.string() }) })

export type StreamChange = Readonly<{
  streamId: string
  live: boolean
  userName?: string
  width?: number
  height?: number
  soundOnly?: boolean
  frozen?: boolean
  cameraOff?: boolean
  /** Says why a stream leaves. */
  closeType?: CloseType
}>

/** Names a room of the sandbox. Each AppId has a sandbox of its own. */
export type RoomAddress = Readonly<{ appId: number; roomId: string }>

/**
 * `waiting` names the faults that are set and `unknown` the ignored fields of takes. Both are words, empty for none.
 */
export type RehearsalRoom = Readonly<{ streams: readonly RoomStream[]; waiting: string; unknown: string }>

/**
 * Reads the room.
 *
 * @throws {Error} with the reason, in words
 */
export const readRoom = (room: RoomAddress, signal: AbortSignal): Promise<RehearsalRoom> => ask(room, { signal })

/**
 * Changes the room and returns it as it is afterwards.
 *
 * @throws {Error} with the reason, in words
 */
export const changeStream = (room: RoomAddress, change: StreamChange): Promise<RehearsalRoom> =>
  changeSandbox(room, { streams: [{ roomId: room.roomId, ...change }] })

/**
 * Changes the sandbox of the room, and returns the room as it is afterwards.
 *
 * @throws {Error} with the reason, in words
 */
export const changeSandbox = (room: RoomAddress, change: object): Promise<RehearsalRoom> =>
  ask(room, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(change),
  })

async function ask({ appId, roomId }: RoomAddress, init: RequestInit): Promise<RehearsalRoom> {
  const response = await fetch(`/sandbox/control?received=0&appId=${appId}`, init).catch(() => null)
  if (!response) throw new Error(MESSAGES.noAnswer)
  const body: unknown = await response.json().catch(() => null)
  const control = Control.safeParse(body)
  if (response.ok && control.success) {
    const streams = control.data.rooms.find((room) => room.roomId === roomId)?.streams ?? []
    return { streams, waiting: sayFaults(control.data), unknown: sayUnknownFields(control.data.unknownFields) }
  }
  if (response.ok) throw new Error(MESSAGES.unreadable)
  const refused = Refused.safeParse(body)
  throw new Error(refused.success ? refused.data.error.message : sayStatus('The sandbox', response.status))
}
