import { z } from 'zod'
import { explain } from '@/lib/zego/codes'
import type { Outcome } from './outcome'

/** This code says that a task does not exist (contract 6). As an answer to StopMix it means stopped (contract 7). */
export const NO_SUCH_TASK = 110209001
const NO_SUCH_ROOM: readonly number[] = [104, 5024, 50001]

/** Holds the answer of GetMixTaskInfo: whether the task runs and since how many seconds, but not what it shows. */
export type TaskAnswer =
  | { state: 'running'; seconds: number | null }
  | { state: 'off' }
  | { state: 'unknown'; cause: string }

const Seconds = z.union([
  z.number().min(0),
  z
    .string()
    .regex(/^\d{1,10}$/)
    .transform(Number),
])
const TaskInfo = z.object({ TaskInfo: z.object({ MixDuration: Seconds }) })

export function toTaskAnswer(outcome: Outcome): TaskAnswer {
  if (outcome.state === 'accepted') {
    const info = TaskInfo.safeParse(outcome.reply.Data)
    return { state: 'running', seconds: info.success ? info.data.TaskInfo.MixDuration : null }
  }
  if (outcome.state === 'unknown') return outcome
  if (outcome.reply.Code === NO_SUCH_TASK) return { state: 'off' }
  return { state: 'unknown', cause: refusal(outcome.reply) }
}

/** Holds a room's live streams in the contract's own vocabulary (contract 3). */
const StreamList = z.object({
  StreamList: z
    .array(z.object({ StreamId: z.string(), UserId: z.string(), UserName: z.string(), CreateTime: z.number() }))
    // Servers in Go write an empty list as null.
    .nullable()
    .transform((list) => list ?? []),
})
export type ListedStream = z.infer<typeof StreamList>['StreamList'][number]

/** An empty room answers `no-room` too. */
export type StreamsAnswer =
  | { state: 'listed'; streams: ListedStream[] }
  | { state: 'no-room' }
  | { state: 'failed'; cause: string }

export function toStreamsAnswer(outcome: Outcome): StreamsAnswer {
  if (outcome.state === 'unknown') return { state: 'failed', cause: outcome.cause }
  if (outcome.state === 'rejected') {
    if (NO_SUCH_ROOM.includes(outcome.reply.Code)) return { state: 'no-room' }
    return { state: 'failed', cause: refusal(outcome.reply) }
  }
  const data = StreamList.safeParse(outcome.reply.Data)
  if (!data.success) return { state: 'failed', cause: 'ZEGOCLOUD answered with a list of an unknown shape.' }
  return { state: 'listed', streams: data.data.StreamList }
}

const refusal = ({ Code, Message }: { Code: number; Message: string }): string =>
  `ZEGOCLOUD refused with code ${Code} (${Message}): ${explain(Code).meaning}`
