import { z } from 'zod'
import { StartMix } from '@/lib/sandbox/wire/requests'
import { PendingCallback } from './pending-callback'

/**
 * Describes a stream of a room. `goneAt` is null while it is published. `silentAt` says since when it is published
 * without data, and is null while data comes. `seq` counts how often it came and went. Times are in Unix ms, sizes in
 * pixels.
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
  /** Says that somebody's browser publishes it, and that it leaves with that browser's page. */
  published: z.boolean().default(false),
  seq: z.number().default(1),
})
export type Stream = z.infer<typeof Stream>

export const Room = z.object({ roomId: z.string(), streams: z.array(Stream) })
export type Room = z.infer<typeof Room>

/**
 * Describes a stream or a URL that a task pulls; a stream has its own id here, without test prefix. `lostAt` says since
 * when it is not published, `silentAt` since when it is published without data; each is null otherwise. `givenUp`: it
 * was lost for so long that only an update of the task pulls it again.
 */
const TaskInput = z.object({
  kind: z.enum(['stream', 'url']),
  name: z.string(),
  lostAt: z.number().nullable(),
  silentAt: z.number().nullable().default(null),
  givenUp: z.boolean(),
})
export type TaskInput = z.infer<typeof TaskInput>

/** `target` is the room whose stream list the output is added to, with its number there; null where there is none. */
const TaskOutput = z.object({
  kind: z.enum(['stream', 'url']),
  name: z.string(),
  target: z.object({ roomId: z.string(), userId: z.string(), numberId: z.number() }).nullable().default(null),
})
export type TaskOutput = z.infer<typeof TaskOutput>

/** Describes a running task. `body` is the one last accepted; `inputs` and `outputs` have its order. */
export const Task = z.object({
  taskId: z.string(),
  sequence: z.number().nullable(),
  startedAt: z.number(),
  updatedAt: z.number(),
  inputs: z.array(TaskInput),
  outputs: z.array(TaskOutput),
  /** It is false while the task waits for video and sends nothing. */
  isPublished: z.boolean().default(true),
  /** The FontType of its labels; null until it has had one. */
  fontType: z.number().nullable().default(null),
  body: StartMix,
})
export type Task = z.infer<typeof Task>

const EndedTask = z.object({
  taskId: z.string(),
  userId: z.string().default(''),
  sequence: z.number(),
  endedAt: z.number(),
})

/**
 * Holds everything that outlives a restart: plain data, changed in place. Nothing else remembers rooms or tasks.
 * Version 1 lacks the fields that have a default.
 */
export const State = z.object({
  version: z.literal([1, 2]).transform(() => 2 as const),
  rooms: z.array(Room),
  tasks: z.array(Task),
  ended: z.array(EndedTask),
  /** Lists every background address that the AppId has ever used. */
  backgrounds: z.array(z.string()).default([]),
  callbacks: z.array(PendingCallback).default([]),
})
export type State = z.infer<typeof State>
