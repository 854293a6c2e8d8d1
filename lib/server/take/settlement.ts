import { NO_SUCH_TASK } from '@/lib/server/zego/answers'
import type { Outcome } from '@/lib/server/zego/client'
import { explain } from '@/lib/zego/codes'
import type { Candidates } from './candidates'
import type { RequestRow, TaskRow } from './read-task'
import type { RequestChange } from './save-request'
import type { TaskChange } from './save-task'
import { SAYS, sayGivenUp, sayRefused, sayUncertain } from './words'

export type Settlement = { request: RequestChange; task: TaskChange }

type Known = Readonly<{
  request: RequestRow
  task: TaskRow
  /** What may be on air if the request's outcome stays unknown. */
  candidates: Candidates
  now: number
  latencyMs: number | null
  /** How long to wait before the next try, where there will be one. */
  pauseMs: number
}>

const CERTAIN = {
  uncertain_id: null,
  uncertain_since: null,
  uncertain_tries: 0,
  next_try_at: null,
  uncertain_says: null,
} as const satisfies TaskChange

/** Pure: what an outcome makes of the request and of its task. The program changes on accepted and never else. */
export function toSettlement(outcome: Outcome, known: Known): Settlement {
  const freed = known.task.in_flight_id === known.request.id ? { in_flight_id: null, in_flight_until: null } : {}
  const { request, task } = settled(outcome, known)
  return { request: { answered_at: known.now, latency_ms: known.latencyMs, ...request }, task: { ...freed, ...task } }
}

function settled(outcome: Outcome, known: Known): Settlement {
  const { request } = known
  if (outcome.state === 'unknown') return lost(outcome.cause, known)

  const { Code, Message, RequestId } = outcome.reply
  const reply = { code: Code, message: Message, request_id: RequestId }
  if (request.action === 'StopMix' && Code === NO_SUCH_TASK) {
    return { request: { ...reply, state: 'accepted', explanation: SAYS.notRunning }, task: stopped() }
  }
  if (outcome.state === 'rejected') {
    const explanation = sayRefused(outcome.reply)
    return { request: { ...reply, state: 'rejected', explanation }, task: refused(Code, explanation, known) }
  }
  return {
    request: { ...reply, state: 'accepted', explanation: null },
    task: request.action === 'StartMix' ? started(known) : stopped(),
  }
}

const started = ({ task, request, now }: Known): TaskChange => ({
  ...CERTAIN,
  running: 1,
  started_at: task.running ? task.started_at : now,
  program_id: request.id,
  ended: null,
  asked_at: now,
})

export const stopped = (ended: string | null = null): TaskChange => ({
  ...CERTAIN,
  running: 0,
  started_at: null,
  program_id: null,
  ended,
})

/** A refusal leaves on air what was there. That of a retry leaves open whether the first try took effect. */
function refused(code: number, why: string, { task, request, candidates, now, pauseMs }: Known): TaskChange {
  if (request.retry_of === null || request.retry_of !== task.uncertain_id) return {}
  return explain(code).retry
    ? {
        uncertain_tries: task.uncertain_tries + 1,
        next_try_at: now + pauseMs,
        uncertain_says: sayUncertain(why, candidates),
      }
    : {
        uncertain_tries: task.uncertain_tries + 1,
        next_try_at: null,
        uncertain_says: sayGivenUp(why, candidates),
      }
}

function lost(cause: string, { task, request, candidates, now, pauseMs }: Known): Settlement {
  const isRetry = request.retry_of !== null && request.retry_of === task.uncertain_id
  return {
    request: { state: 'unknown', explanation: `${cause} ${SAYS.unsettled}` },
    task: {
      uncertain_id: isRetry ? task.uncertain_id : request.id,
      uncertain_since: task.uncertain_since ?? now,
      uncertain_tries: isRetry ? task.uncertain_tries + 1 : 0,
      next_try_at: now + pauseMs,
      uncertain_says: sayUncertain(cause, candidates),
    },
  }
}
