import { SEQUENCE_MEMORY_MS } from '@/lib/sandbox/wire/assumptions'
import { AUDIO_ONLY } from '@/lib/sandbox/wire/mix-input'
import { findStream } from './rooms'
import type { State, Task, TaskInput } from './state'

/** A lost input keeps its last picture for this long, and is pulled again when it returns (contract 4). */
const FREEZE_MS = 90_000

/** A task that waits for video waits this long (contract 2.1). */
const VIDEO_PATIENCE_MS = 10_000

/**
 * Brings every task up to `now`: which inputs are lost, given up or back, whether it sends its mix, and whether it has
 * ended for lack of data. Returns the tasks that ended. It is called before anything is read or changed, so that no
 * stream can be gone and back between two calls.
 */
export function advance(state: State, now: number): Task[] {
  for (const task of state.tasks) {
    for (const input of task.inputs) advanceInput(state, input, now)
    task.isPublished ||= hasVideo(state, task)
  }
  const ended = state.tasks.filter((running) => endOf(running) <= now)
  for (const task of ended) endTask(state, task, endOf(task))
  state.ended = state.ended.filter(({ endedAt }) => now - endedAt <= SEQUENCE_MEMORY_MS)
  return ended
}

/** Returns when the next task ends for lack of data if nothing changes until then; Infinity for never. */
export const nextEnd = ({ tasks }: State): number => Math.min(Number.POSITIVE_INFINITY, ...tasks.map(endOf))

function advanceInput(state: State, input: TaskInput, now: number): void {
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

/** Tells whether the audience sees an input's stream, its last picture, or nothing. */
export const seenState = (input: TaskInput): 'live' | 'frozen' | 'missing' =>
  input.givenUp ? 'missing' : noDataSince(input) === null ? 'live' : 'frozen'

/** Returns the time since which no data has come, because the stream is gone or silent; null while data comes. */
export function noDataSince({ lostAt, silentAt }: TaskInput): number | null {
  if (lostAt === null || silentAt === null) return lostAt ?? silentAt
  return Math.min(lostAt, silentAt)
}

/** Returns since when the stream is not published; null while it is, in a room or as the output of a running task. */
export function goneSince(state: State, streamId: string, now: number): number | null {
  const stream = findStream(state, streamId)
  if (stream?.goneAt === null || findOutput(state, streamId)) return null
  return stream?.goneAt ?? now
}

/** Finds the running task that sends this stream id or RTMP address; where several do, the newest. */
export function findOutput(state: State, name: string): { task: Task; index: number } | null {
  for (const task of state.tasks.toReversed()) {
    const index = task.outputs.findIndex((output) => output.name === name)
    if (index >= 0 && task.isPublished) return { task, index }
  }
  return null
}

/**
 * Tells whether any picture comes that is mixed. An input without a rectangle gives its sound only (contract 2.2). A
 * stream from a URL, and a mix, are believed to have a picture, because the sandbox cannot know.
 */
function hasVideo(state: State, { inputs, body }: Task): boolean {
  return inputs.some((input, index) => {
    const mixed = body.MixInput[index]
    if (seenState(input) !== 'live' || !mixed?.RectInfo || mixed.ContentControl === AUDIO_ONLY) return false
    const stream = input.kind === 'stream' ? findStream(state, input.name) : undefined
    return !stream?.soundOnly && !stream?.cameraOff
  })
}

/** Returns when the task ends if no data comes until then; Infinity while data comes from any input. */
function endOf({ inputs, body, isPublished, startedAt }: Task): number {
  if (!isPublished) return startedAt + VIDEO_PATIENCE_MS
  const silent = inputs.map((input) => noDataSince(input) ?? Number.POSITIVE_INFINITY)
  return Math.max(...silent) + body.MaxIdleTime * 1000
}

export function endTask(state: State, task: Task, endedAt: number): void {
  state.tasks.splice(state.tasks.indexOf(task), 1)
  if (task.sequence !== null)
    state.ended.push({ taskId: task.taskId, userId: task.body.UserId, sequence: task.sequence, endedAt })
}
