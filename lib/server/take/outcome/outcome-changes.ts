import type { Source } from '@/lib/layout/input'
import { subjectsOf } from '@/lib/server/rows/refusal'
import type { RequestRow, TaskRow } from '@/lib/server/rows/rows'
import type { RequestChange } from '@/lib/server/rows/save-request'
import type { TaskChange } from '@/lib/server/rows/save-task'
import { NO_RETRY } from '@/lib/server/rows/task-row'
import { NO_SUCH_TASK } from '@/lib/server/zego/answers'
import type { Outcome } from '@/lib/server/zego/outcome'
import { toPlayInfo } from '@/lib/zego/play-info'
import { afterRefusal, isRetryOf } from './after-refusal'
import type { Candidates } from './candidates'
import { FIRST_PAUSE_MS, nextRetryAt } from './pause'
import { started, stoppedByHand } from './run'
import { type Fate, SAYS, sayGivenUp, sayRefused, sayUnanswered, sayUncertain } from './words'

export type Changes = { request: RequestChange; task: TaskChange }

type Known = Readonly<{
  request: RequestRow
  task: TaskRow
  /** Lists what may be on air if the request's outcome stays unknown. */
  candidates: Candidates
  /** Says that no newer request waits. */
  isNewest: boolean
  now: number
  latencyMs: number | null
  /** The pause before the next try, if there is one. */
  pauseMs: number
  /** Says when the first try was refused; null unless this request is a retry. */
  firstRefusedAt: number | null
  /** Says what operators call a source. */
  nameOf: (source: Source) => string
}>

/**
 * Returns the changes that an outcome makes to the request and its task. The program changes only on an accepted
 * request. It is pure.
 */
export function toChanges(outcome: Outcome, known: Known): Changes {
  const freed = known.task.in_flight_id === known.request.id ? { in_flight_id: null, in_flight_until: null } : {}
  const { request, task } = changesOf(outcome, known)
  return { request: { answered_at: known.now, latency_ms: known.latencyMs, ...request }, task: { ...freed, ...task } }
}

function changesOf(outcome: Outcome, known: Known): Changes {
  const { request } = known
  if (outcome.state === 'unknown') return lost(outcome.cause, known)

  const { Code, Message, RequestId } = outcome.reply
  const reply = { code: Code, message: Message, request_id: RequestId }
  if (request.action === 'StopMix' && Code === NO_SUCH_TASK) {
    return {
      request: { ...reply, state: 'accepted', explanation: SAYS.notRunning },
      task: { ...stoppedByHand(known), ...NO_RETRY },
    }
  }
  if (outcome.state === 'rejected') {
    const retryAt = nextRetryAt(known.firstRefusedAt ?? known.now, known.now, known.pauseMs)
    const fate = afterRefusal(Code, { ...known, retryAt })
    const explanation = sayRefused(outcome, subjectsOf(request, reply, known.nameOf), fate, triesOf(known))
    return {
      request: { ...reply, state: 'rejected', explanation },
      task: refused(Code, fate, explanation, { ...known, retryAt }),
    }
  }
  return {
    request: { ...reply, state: 'accepted', explanation: request.explanation, play_info: toStored(outcome.reply.Data) },
    task: { ...(request.action === 'StartMix' ? started(known) : stoppedByHand(known)), ...NO_RETRY },
  }
}

/** Counts how often the request was sent again, this time included. */
const triesOf = ({ request, task }: Known): number =>
  (isRetryOf(request, task.uncertain_id) ? task.uncertain_refusals : task.retry_tries) + 1

function toStored(data: unknown): string | null {
  const playInfo = toPlayInfo(data)
  return playInfo.length === 0 ? null : JSON.stringify(playInfo)
}

type Refused = Known & Readonly<{ retryAt: number | null }>

/** A refusal leaves the program on air. When a retry is refused, it stays open whether the first try took effect. */
const refused = (code: number, fate: Fate, why: string, known: Refused): TaskChange =>
  isRetryOf(known.request, known.task.uncertain_id)
    ? stillUncertain(fate, why, known)
    : retryOrNot(code, fate, why, known)

/** Counts a refused retry of a request whose outcome is still unknown. */
function stillUncertain(fate: Fate, why: string, { task, candidates, now, pauseMs }: Known): TaskChange {
  const goesOn = fate === 'sent-again'
  return {
    uncertain_tries: task.uncertain_tries + 1,
    uncertain_refusals: task.uncertain_refusals + 1,
    next_try_at: goesOn ? now + pauseMs : null,
    uncertain_says: goesOn ? sayUncertain(why, candidates) : sayGivenUp(why, candidates),
  }
}

function retryOrNot(code: number, fate: Fate, why: string, { task, request, now, retryAt }: Refused): TaskChange {
  const isAgain = isRetryOf(request, task.retry_id)
  if (fate !== 'sent-again') return isAgain ? NO_RETRY : {}
  return {
    retry_id: isAgain ? task.retry_id : request.id,
    retry_tries: isAgain ? task.retry_tries + 1 : 0,
    retry_at: retryAt,
    retry_code: code,
    retry_says: why,
    refused_at: now,
  }
}

function lost(cause: string, { task, request, candidates, now, pauseMs }: Known): Changes {
  const isRetry = isRetryOf(request, task.uncertain_id)
  return {
    request: { state: 'unknown', explanation: `${cause} ${SAYS.unsettled}` },
    task: {
      ...NO_RETRY,
      uncertain_id: isRetry ? task.uncertain_id : request.id,
      uncertain_since: task.uncertain_since ?? now,
      uncertain_tries: isRetry ? task.uncertain_tries + 1 : 0,
      uncertain_refusals: isRetry ? task.uncertain_refusals : 0,
      next_try_at: now + (isRetry ? pauseMs : FIRST_PAUSE_MS),
      uncertain_says: sayUncertain(cause, candidates),
      ...(task.alarm_says !== null && { alarm_says: sayUnanswered(task.alarm_says, request) }),
    },
  }
}
