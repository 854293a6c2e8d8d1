import { SEQUENCE_MEMORY_MS } from '@/lib/sandbox/wire/assumptions'
import { AUDIO_ONLY } from '@/lib/sandbox/wire/mix-input'
import { findStream } from './rooms'
import type { State, Task, TaskInput } from './state'

/** How long an input that went away keeps its last picture and is pulled again (contract 4). */
const FREEZE_MS = 90_000

/** How long a task that waits for video waits (contract 2.1). */
const VIDEO_PATIENCE_MS = 10_000

/**
 * Brings every task up to `now`: who is lost, given up or back, what is published, and which tasks have ended by
 * themselves, which it returns. Called before anything is read or changed: a stream is never gone and back between two calls.
 */
export function settle(state: State, now: number): Task[] {
  for (const task of state.tasks) {
    for (const input of task.inputs) settleInput(state, input, now)
    task.isPublished ||= hasVideo(state, task)
  }
  const ended = state.tasks.filter((running) => endOf(running) <= now)
  for (const task of ended) endTask(state, task, endOf(task))
  state.ended = state.ended.filter(({ endedAt }) => now - endedAt <= SEQUENCE_MEMORY_MS)
  return ended
}

/** When the next task ends by itself if nothing changes until then; Infinity for never. */
export const nextEnd = ({ tasks }: State): number => Math.min(Number.POSITIVE_INFINITY, ...tasks.map(endOf))

function settleInput(state: State, input: TaskInput, now: number): void {
  const lostAt = input.kind === 'url' ? null : goneSince(state, input.name, now)
  if (lostAt === null) input.silentAt = isSilent(state, input) ? (input.silentAt ?? now) : null
  if (input.lostAt !== null && now - input.lostAt > FREEZE_MS) input.givenUp = true
  if (input.givenUp) return
  if (lostAt === null) input.lostAt = null
  else input.lostAt ??= lostAt
  if (input.lostAt !== null && now - input.lostAt > FREEZE_MS) input.givenUp = true
}

const isSilent = (state: State, { kind, name }: TaskInput): boolean =>
  kind === 'stream' && (findStream(state, name)?.silentAt ?? null) !== null

/** What an input shows: its stream, the last picture of it, or nothing. */
export const seenState = (input: TaskInput): 'live' | 'frozen' | 'missing' =>
  input.givenUp ? 'missing' : noDataSince(input) === null ? 'live' : 'frozen'

/** Since when no data comes, whether the stream has gone or is silent; null while data comes. */
export function noDataSince({ lostAt, silentAt }: TaskInput): number | null {
  if (lostAt === null || silentAt === null) return lostAt ?? silentAt
  return Math.min(lostAt, silentAt)
}

/** Null: the stream is published now, in a room or as the output of a running task. */
export function goneSince(state: State, streamId: string, now: number): number | null {
  const stream = findStream(state, streamId)
  if (stream?.goneAt === null || findOutput(state, streamId)) return null
  return stream?.goneAt ?? now
}

/** The running task that puts out this stream id or RTMP address; the newest where there are several. */
export function findOutput(state: State, name: string): { task: Task; index: number } | null {
  for (const task of state.tasks.toReversed()) {
    const index = task.outputs.findIndex((output) => output.name === name)
    if (index >= 0 && task.isPublished) return { task, index }
  }
  return null
}

/**
 * Whether a picture comes that is mixed: an input without a rectangle gives its sound only (contract 2.2). Of a stream from
 * an address nothing is known: it is taken to have a picture, as a mix is.
 */
function hasVideo(state: State, { inputs, body }: Task): boolean {
  return inputs.some((input, index) => {
    const mixed = body.MixInput[index]
    if (seenState(input) !== 'live' || !mixed?.RectInfo || mixed.ContentControl === AUDIO_ONLY) return false
    const stream = input.kind === 'stream' ? findStream(state, input.name) : undefined
    return !stream?.soundOnly && !stream?.cameraOff
  })
}

/** When the task ends by itself if nothing comes: Infinity while data comes from any input. */
function endOf({ inputs, body, isPublished, startedAt }: Task): number {
  if (!isPublished) return startedAt + VIDEO_PATIENCE_MS
  const silent = inputs.map((input) => noDataSince(input) ?? Number.POSITIVE_INFINITY)
  return Math.max(...silent) + body.MaxIdleTime * 1000
}

export function endTask(state: State, task: Task, endedAt: number): void {
  state.tasks.splice(state.tasks.indexOf(task), 1)
  if (task.sequence !== null) state.ended.push({ taskId: task.taskId, sequence: task.sequence, endedAt })
}
