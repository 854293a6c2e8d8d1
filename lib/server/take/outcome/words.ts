import type { Subject } from '@/lib/protocol/request'
import type { Outcome } from '@/lib/server/zego/outcome'
import { sayClock } from '@/lib/server/zego/say-clock'
import { isolated } from '@/lib/shared/isolated'
import { quoteZego } from '@/lib/shared/messages'
import { explain } from '@/lib/zego/codes'
import { FREEZE_MS } from '@/lib/zego/limits'
import type { Candidates } from './candidates'

/** Says, for example, "On air: Opening or Interview." */
function sayOnAir(candidates: Candidates): string {
  const names = [...candidates].map(isolated)
  const last = names.pop() ?? 'nothing'
  if (names.length === 0) return `On air: ${last}.`
  return `On air: ${names.join(', ')} or ${last}.`
}

/**
 * Leaves out when the next try is. The task's `nextTryAt` says it, because a sentence with a time in it may be read
 * late.
 */
export const sayUncertain = (cause: string, candidates: Candidates): string => `${cause} ${sayOnAir(candidates)}`

export const sayGivenUp = (cause: string, candidates: Candidates): string =>
  `${cause} Mixdesk has given up: take or stop to make it certain. ${sayOnAir(candidates)}`

/** Says what becomes of a refused request: it stays refused, is retried, or has used up its retries. */
export type Fate = 'final' | 'sent-again' | 'tried-out'

type Refusal = Extract<Outcome, { state: 'rejected' }>

export function sayRefused(
  { reply: { Code, Message }, aheadMs }: Refusal,
  about: readonly Subject[],
  fate: Fate,
  retries: number,
): string {
  const { meaning, advice, meanwhile } = explain(Code)
  const names = [...new Set(about.map(({ name }) => name))]
  const subject = names.length > 0 && `Concerns ${names.join(' and ')}.`
  const outcome = fate === 'tried-out' && sayTriedOut(retries)
  const todo = fate === 'sent-again' ? meanwhile : (sayClock(aheadMs) ?? advice)
  return [meaning, subject, outcome, todo, quoteZego(Message)].filter(Boolean).join(' ')
}

const sayTriedOut = (retries: number): string => `Gave up after ${retries} ${retries === 1 ? 'retry' : 'retries'}.`

/** `layoutName` is null when Mixdesk started nothing that could still run. */
export function sayStillRuns(layoutName: string | null): string {
  const onAir = layoutName === null ? '' : ` Probably still on air: ${isolated(layoutName)}.`
  return `ZEGOCLOUD accepted the stop, but the task still runs.${onAir} Stop again, or take to make it certain.`
}

/** Says that a task runs which Mixdesk never started. */
export function sayRuns(taskId: string, seconds: number | null): string {
  const since =
    seconds === null ? '' : `, for ${seconds < 60 ? `${Math.floor(seconds)} s` : `${Math.floor(seconds / 60)} min`} now`
  return `Task ${taskId} already runs${since}, and Mixdesk did not start it. Adopt it, send yours over it, or change the Task id.`
}

type Named = Readonly<{ action: 'StartMix' | 'StopMix'; layout_name: string | null }>

/** `by` is whoever adopted it. */
export const sayAdopted = (by: string, taskId: string): string =>
  `${isolated(by)} adopted task ${taskId}, which was not taken here: what it shows is not known. A take replaces its picture, a stop ends it.`

const nameOf = (layoutName: string | null): string => isolated(layoutName ?? 'a layout')

/** Begins a sentence about a request. A layout's name stays as its operator wrote it. */
const subjectOf = ({ action, layout_name }: Named): string => (action === 'StopMix' ? 'The stop' : nameOf(layout_name))

/** Says what came of an older request that was executed late. */
function sayExecuted(older: Named, newest: Named): string {
  const after = newest.action === 'StopMix' ? 'the stop' : nameOf(newest.layout_name)
  return older.action === 'StopMix'
    ? `ZEGOCLOUD executed an older stop late, after ${after}, so it may have ended the mix.`
    : `ZEGOCLOUD executed an older take of ${nameOf(older.layout_name)} late, after ${after}, so it may be on air.`
}

const sayAgain = (newest: Named): string => `${subjectOf(newest)} is being sent again.`

/** Says that an older request was executed late, and that `newest` is sent once more. */
export const sayLate = (older: Named, newest: Named): string => `${sayExecuted(older, newest)} ${sayAgain(newest)}`

/** Says the same once that had no answer. The words of any other alarm stay as they are. */
export const sayUnanswered = (late: string, newest: Named): string =>
  late.replace(sayAgain(newest), () => `${subjectOf(newest)} was sent again, without an answer.`)

const TO_MAKE_CERTAIN = 'Take or stop to make it certain.'

const NOT_AGAIN = {
  refused: 'was sent again, and refused.',
  'too-old': 'was not sent again, because it was due too long ago.',
} as const

/**
 * Says why `newest` is not sent once more. `older` is the request that was executed late, undefined where one only may
 * have been.
 */
export function sayNotAgain(older: Named | undefined, newest: Named, why: keyof typeof NOT_AGAIN): string {
  const what = older ? sayExecuted(older, newest) : 'An older request without an answer may have been executed late.'
  return `${what} ${subjectOf(newest)} ${NOT_AGAIN[why]} ${TO_MAKE_CERTAIN}`
}

/** Says that a take is on air which was taken for ended, or never executed. */
export const sayRunsLate = (layoutName: string | null): string =>
  `ZEGOCLOUD executed an older take of ${nameOf(layoutName)} late: the task runs, so it may be on air. ${TO_MAKE_CERTAIN}`

/** Says that a take is on air which was refused. */
export const sayRunsRefused = (layoutName: string | null): string =>
  `ZEGOCLOUD started ${nameOf(layoutName)} although it refused it, so it may be on air. ${TO_MAKE_CERTAIN}`

/** `sequence` is null where they sent it without one. */
export const sayOthers = (sequence: number | null): string =>
  `Someone else started this task${sequence === null ? '' : ` (sequence ${sequence})`}: their picture is on air. Take to replace it, or change the Task id.`

export const sayRestarted = (seconds: number): string =>
  `Someone else restarted this task ${seconds} s ago: their picture may be on air. Take to replace it.`

/** `heard` is the reason in a mix_stop callback, empty where it named no reason; null without a callback. */
export function sayEnded(heard: string | null): string {
  const reason = heard
    ? `Reason: ${heard}.`
    : `Either no source sent anything for ${FREEZE_MS / 1000} s, or it was stopped elsewhere.`
  return `ZEGOCLOUD ended the mix. ${reason} Take to go on air again.`
}

/** Says why a take that waited for a source waits no more. */
export const sayDisarmed = (layoutName: string, why: string): string =>
  `${isolated(layoutName)} is not taken any more when its sources are back: ${why}`

/** Says what another hand did; `layoutName` is null for a stop. */
export const sayActed = (name: string, layoutName: string | null): string =>
  layoutName === null ? `${isolated(name)} stopped the show.` : `${isolated(name)} took ${isolated(layoutName)}.`

export const SAYS = {
  armed: 'It was armed, and taken when its sources were back.',
  restarted: 'Mixdesk was restarted.',
  waitedLong: 'it has waited for more than 10 minutes.',
  editedSince: 'it was changed. Arm it again, or take it.',
  deletedSince: 'it was deleted.',
  onceMore: 'Sent again, because an older request without an answer may have been executed after it.',
  adopted: 'Executed late, and adopted: it is on air.',
  superseded: 'A newer take or stop replaced this one.',
  abandoned: 'Mixdesk shut down before this one was sent.',
  revoked: 'Not sent: the operator was removed or has another role.',
  revokedRetry: 'Not sent again: the operator was removed or has another role.',
  tooOld: 'Not sent again: it is more than 10 minutes old.',
  offTooOld: 'The task does not run, and the take without an answer is too old to be sent again.',
  offGivenUp: 'The task does not run, and the take without an answer is not sent again.',
  offMeanwhile: 'ZEGOCLOUD says that the task does not run.',
  notSent: 'Never sent: the database did not answer in time.',
  senderGone: 'Mixdesk shut down before ZEGOCLOUD answered.',
  unsettled: 'ZEGOCLOUD may or may not have carried it out.',
  notRunning: 'Already stopped: the task does not run.',
  offAfterAll: 'The task does not run, and ZEGOCLOUD refused to start it again.',
} as const

/** Says why a refused request is not retried, after what is said of the refusal. */
export const sayRevoked = (refusal: string | null): string => [refusal, SAYS.revokedRetry].filter(Boolean).join(' ')
