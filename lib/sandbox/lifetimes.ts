import { SEQUENCE_MEMORY_MS } from './assumptions'
import { findStream } from './rooms'
import type { State, Task, TaskInput } from './state'

/** How long an input that went away keeps its last picture and is pulled again (contract 4). */
const FREEZE_MS = 90_000

/**
 * Brings every task up to `now`: who is lost, given up or back, and which tasks have ended of idleness. Called before
 * anything is read or changed, so that no timer is needed: a stream is never gone and back between two calls.
 */
export function settle(state: State, now: number): void {
  for (const task of state.tasks) {
    for (const input of task.inputs) settleInput(state, input, now)
  }
  for (const task of state.tasks.filter((running) => idleEnd(running) <= now)) endTask(state, task, idleEnd(task))
  state.ended = state.ended.filter(({ endedAt }) => now - endedAt <= SEQUENCE_MEMORY_MS)
}

function settleInput(state: State, input: TaskInput, now: number): void {
  const lostAt = input.kind === 'url' ? null : goneSince(state, input.name, now)
  if (input.lostAt !== null && now - input.lostAt > FREEZE_MS) input.givenUp = true
  if (input.givenUp) return
  if (lostAt === null) input.lostAt = null
  else input.lostAt ??= lostAt
  if (input.lostAt !== null && now - input.lostAt > FREEZE_MS) input.givenUp = true
}

/** What an input shows: its stream, the last picture of it, or nothing. */
export const seenState = ({ lostAt, givenUp }: TaskInput): 'live' | 'frozen' | 'missing' =>
  givenUp ? 'missing' : lostAt === null ? 'live' : 'frozen'

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
    if (index >= 0) return { task, index }
  }
  return null
}

/** When the task ends by itself if nothing comes back: Infinity while data comes from any input. */
function idleEnd({ inputs, body }: Task): number {
  const idleMs = body.MaxIdleTime * 1000
  return Math.max(...inputs.map(({ lostAt }) => lostAt ?? Number.POSITIVE_INFINITY)) + idleMs
}

export function endTask(state: State, task: Task, endedAt: number): void {
  state.tasks.splice(state.tasks.indexOf(task), 1)
  if (task.sequence !== null) state.ended.push({ taskId: task.taskId, sequence: task.sequence, endedAt })
}
