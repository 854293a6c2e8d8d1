import { followed } from '@/lib/server/rows/next-sequence'
import { subjectsOf } from '@/lib/server/rows/refusal'
import { NO_ALARM, notNull, type RequestRow, type TaskRow } from '@/lib/server/rows/rows'
import type { RequestChange } from '@/lib/server/rows/save-request'
import type { TaskChange } from '@/lib/server/rows/save-task'
import { settingsOf } from '@/lib/server/rows/to-task'
import { NO_SUCH_TASK } from '@/lib/server/zego/answers'
import type { Outcome } from '@/lib/server/zego/outcome'
import { toPlayInfo } from '@/lib/zego/play-info'
import { afterRefusal, isRetryOf } from './after-refusal'
import type { Candidates } from './candidates'
import { FIRST_PAUSE_MS, nextRetryAt } from './pause'
import { type After, SAYS, sayGivenUp, sayRefused, sayUncertain } from './words'

export type Settlement = { request: RequestChange; task: TaskChange }

type Known = Readonly<{
  request: RequestRow
  task: TaskRow
  /** What may be on air if the request's outcome stays unknown. */
  candidates: Candidates
  /** Says that no newer request waits. */
  isNewest: boolean
  now: number
  latencyMs: number | null
  /** The pause before the next try, if there is one. */
  pauseMs: number
  /** When the first try was refused; null unless this request is a retry. */
  firstRefusedAt: number | null
}>

const CERTAIN = {
  uncertain_id: null,
  uncertain_since: null,
  uncertain_tries: 0,
  uncertain_refusals: 0,
  next_try_at: null,
  uncertain_says: null,
} as const satisfies TaskChange

/** No request is to be sent once more. */
export const NO_AGAIN = { again_id: null, again_at: null } as const satisfies TaskChange

/** Ends the retries of a refused request. */
export const NO_RETRY = {
  retry_id: null,
  retry_tries: 0,
  retry_at: null,
  retry_code: null,
  retry_says: null,
  refused_at: null,
} as const satisfies TaskChange

/** The time from an accepted answer to the first question whether the task really runs, or really ended. */
export const FIRST_ASK_MS = 2_000

/**
 * Pure: the changes that an outcome makes to the request and its task. The program changes only on an accepted request.
 */
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
    return {
      request: { ...reply, state: 'accepted', explanation: SAYS.notRunning },
      task: { ...stoppedByHand(known), ...NO_RETRY },
    }
  }
  if (outcome.state === 'rejected') {
    const retryAt = nextRetryAt(known.firstRefusedAt ?? known.now, known.now, known.pauseMs)
    const after = afterRefusal(Code, { ...known, retryAt })
    const explanation = sayRefused(outcome.reply, subjectsOf(request, reply), after, triesOf(known))
    return {
      request: { ...reply, state: 'rejected', explanation },
      task: refused(Code, after, explanation, { ...known, retryAt }),
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

/**
 * What is accepted has replaced whatever ran, but for a higher sequence that was heard of while it was on its way: which of
 * the two came last is not known. One that ours cannot follow says nothing of that.
 */
const afterAccepted = ({ task, request }: Known): TaskChange =>
  followed(task.alarm_sequence ?? 0) > notNull(request.sequence) ? {} : NO_ALARM

const started = (known: Known): TaskChange => {
  const { task, request, now } = known
  return {
    ...CERTAIN,
    ...afterAccepted(known),
    started_task_id: settingsOf(request).taskId,
    running: 1,
    started_at: task.running ? task.started_at : now,
    program_id: request.id,
    ended: null,
    heard_at: now,
    missed_turns: 0,
    // By then a callback has come most of the time; otherwise the operator need not wait for the usual turn.
    next_ask_at: task.heard_sequence === request.sequence ? now : now + FIRST_ASK_MS,
    heard_stop: null,
  }
}

export const stopped = (ended: string | null = null): TaskChange => ({
  ...CERTAIN,
  ...NO_ALARM,
  ...NO_AGAIN,
  running: 0,
  started_at: null,
  program_id: null,
  ended,
  next_ask_at: null,
  heard_at: null,
  missed_turns: 0,
  heard_stop: null,
})

/** The task of an accepted stop is asked after as well, at once where a callback came before the answer. */
const stoppedByHand = (known: Known): TaskChange => {
  const { heard_stop, alarm_kind, alarm_sequence, alarm_since, alarm_says } = known.task
  return {
    ...stopped(),
    alarm_kind,
    alarm_sequence,
    alarm_since,
    alarm_says,
    ...afterAccepted(known),
    heard_stop,
    next_ask_at: heard_stop === null ? known.now + FIRST_ASK_MS : known.now,
  }
}

type Refused = Known & Readonly<{ retryAt: number | null }>

/** A refusal leaves the program on air. When a retry is refused, it stays open whether the first try took effect. */
const refused = (code: number, after: After, why: string, known: Refused): TaskChange =>
  isRetryOf(known.request, known.task.uncertain_id)
    ? stillUncertain(after, why, known)
    : retryOrNot(code, after, why, known)

/** Counts a refused retry of a request whose outcome is still unknown. */
function stillUncertain(after: After, why: string, { task, candidates, now, pauseMs }: Known): TaskChange {
  const goesOn = after === 'sent-again'
  return {
    uncertain_tries: task.uncertain_tries + 1,
    uncertain_refusals: task.uncertain_refusals + 1,
    next_try_at: goesOn ? now + pauseMs : null,
    uncertain_says: goesOn ? sayUncertain(why, candidates) : sayGivenUp(why, candidates),
  }
}

function retryOrNot(code: number, after: After, why: string, { task, request, now, retryAt }: Refused): TaskChange {
  const isAgain = isRetryOf(request, task.retry_id)
  if (after !== 'sent-again') return isAgain ? NO_RETRY : {}
  return {
    retry_id: isAgain ? task.retry_id : request.id,
    retry_tries: isAgain ? task.retry_tries + 1 : 0,
    retry_at: retryAt,
    retry_code: code,
    retry_says: why,
    refused_at: now,
  }
}

function lost(cause: string, { task, request, candidates, now, pauseMs }: Known): Settlement {
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
    },
  }
}
