import { type Outcome, send } from '@/components/seat/send'
import { serverClock } from '@/components/seat/server-time'
import { deadline, sendTwice } from '@/lib/editor/actions/send-twice'
import { createApi, isOpen } from '@/lib/editor/sync/api'
import { HeardStop, type RunningTask } from '@/lib/protocol/running-task'
import { newId } from '@/lib/shared/ids'
import { MESSAGES } from '@/lib/shared/messages'

const api = createApi((path, init) => fetch(path, init))

/**
 * Stops a task as its desk does, or by its TaskId where no show has it. `believes` refuses the stop where somebody took
 * something since the list was read. Returns null once ZEGOCLOUD accepted it, else what is wrong.
 */
export const stopTask = (task: RunningTask, { believes }: { believes: boolean }): Promise<Outcome> =>
  task.show ? stopShow(task, task.show.id, believes) : stopHeard(task)

async function stopShow({ sequence }: RunningTask, showId: string, believes: boolean): Promise<Outcome> {
  const asked = {
    idempotencyKey: newId(),
    ...(believes && { expectedSequence: sequence }),
    ...deadline(serverClock.now()),
  }
  const answer = await sendTwice(() => api.stop(showId, asked))
  if (!answer.ok) return isOpen(answer) ? `${answer.message} It may or may not have stopped.` : answer.message
  const { state, explanation } = answer.value
  return state === 'accepted' ? null : (explanation ?? SAID[state])
}

async function stopHeard({ appId, taskId }: RunningTask): Promise<Outcome> {
  const { problem, value } = await send('POST', '/api/tasks/stop', { id: newId(), appId, taskId })
  if (problem !== null) return problem
  const stop = HeardStop.safeParse(value)
  if (!stop.success) return MESSAGES.unreadable
  return stop.data.state === 'accepted' ? null : (stop.data.explanation ?? SAID[stop.data.state])
}

const SAID = {
  waiting: 'the stop waits for its turn.',
  sending: 'the stop is on its way.',
  rejected: 'ZEGOCLOUD refused the stop.',
  unknown: 'it may or may not have stopped.',
  superseded: 'a newer request replaced the stop: look what runs now.',
} as const
