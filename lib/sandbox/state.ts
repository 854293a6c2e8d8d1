import { z } from 'zod'
import { StartMix } from './requests'

/** A stream of a room. `goneAt` null: it is being published. Times in Unix ms, sizes in pixels. */
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
})
export type Stream = z.infer<typeof Stream>

export const Room = z.object({ roomId: z.string(), streams: z.array(Stream) })
export type Room = z.infer<typeof Room>

/**
 * What a task pulls, under the stream's own id (no test prefix) or its URL. `lostAt`: since when no data comes, null
 * while it does. `givenUp`: it was lost for so long that only an update of the task pulls it again.
 */
const TaskInput = z.object({
  kind: z.enum(['stream', 'url']),
  name: z.string(),
  lostAt: z.number().nullable(),
  givenUp: z.boolean(),
})
export type TaskInput = z.infer<typeof TaskInput>

const TaskOutput = z.object({ kind: z.enum(['stream', 'url']), name: z.string() })
export type TaskOutput = z.infer<typeof TaskOutput>

/** A running task. `inputs` and `outputs` stand in the order of the body, which is as it was last accepted. */
export const Task = z.object({
  taskId: z.string(),
  sequence: z.number().nullable(),
  startedAt: z.number(),
  updatedAt: z.number(),
  inputs: z.array(TaskInput),
  outputs: z.array(TaskOutput),
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
})
export type State = z.infer<typeof State>
