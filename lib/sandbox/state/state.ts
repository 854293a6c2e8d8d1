import { z } from 'zod'
import { StartMix } from '@/lib/sandbox/wire/requests'
import { PendingCallback } from './pending-callback'

/**
 * A stream of a room. `goneAt` null: it is being published. `silentAt`: since when it is published and yet no data comes, null
 * while it does. `seq` counts how often it came and went. Times in Unix ms, sizes in pixels.
 */
export const Stream = z.object({
  streamId: z.string(),
  userId: z.string(),
  userName: z.string(),
  width: z.number(),
  height: z.number(),
  soundOnly: z.boolean(),
  numberId: z.number(),
  createdAt: z.number(),
  goneAt: z.number().nullable(),
  silentAt: z.number().nullable().default(null),
  cameraOff: z.boolean().default(false),
  seq: z.number().default(1),
})
export type Stream = z.infer<typeof Stream>

export const Room = z.object({ roomId: z.string(), streams: z.array(Stream) })
export type Room = z.infer<typeof Room>

/**
 * What a task pulls, under the stream's own id (no test prefix) or its URL. `lostAt`: since when it is not published,
 * `silentAt`: since when it is published without data, null while that is not so. `givenUp`: it was lost for so long that
 * only an update of the task pulls it again.
 */
const TaskInput = z.object({
  kind: z.enum(['stream', 'url']),
  name: z.string(),
  lostAt: z.number().nullable(),
  silentAt: z.number().nullable().default(null),
  givenUp: z.boolean(),
})
export type TaskInput = z.infer<typeof TaskInput>

/** `target`: the room whose stream list it is added to, with the number it has there; null for none. */
const TaskOutput = z.object({
  kind: z.enum(['stream', 'url']),
  name: z.string(),
  target: z.object({ roomId: z.string(), userId: z.string(), numberId: z.number() }).nullable().default(null),
})
export type TaskOutput = z.infer<typeof TaskOutput>

/** A running task. `inputs` and `outputs` stand in the order of the body, which is as it was last accepted. */
export const Task = z.object({
  taskId: z.string(),
  sequence: z.number().nullable(),
  startedAt: z.number(),
  updatedAt: z.number(),
  inputs: z.array(TaskInput),
  outputs: z.array(TaskOutput),
  /** False while it waits for video: nothing is put out then. */
  isPublished: z.boolean().default(true),
  /** The FontType of its labels, from the first one on; null before. */
  fontType: z.number().nullable().default(null),
  body: StartMix,
})
export type Task = z.infer<typeof Task>

const EndedTask = z.object({ taskId: z.string(), sequence: z.number(), endedAt: z.number() })

/**
 * All that outlives a restart. Plain data, changed in place; nothing else remembers rooms or tasks. Version 1 had none of
 * the fields that have a default.
 */
export const State = z.object({
  version: z.literal([1, 2]).transform(() => 2 as const),
  rooms: z.array(Room),
  tasks: z.array(Task),
  ended: z.array(EndedTask),
  /** Every background address that this AppId ever used. */
  backgrounds: z.array(z.string()).default([]),
  callbacks: z.array(PendingCallback).default([]),
})
export type State = z.infer<typeof State>
