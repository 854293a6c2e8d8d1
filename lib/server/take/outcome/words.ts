import type { Subject } from '@/lib/protocol/request'
import { explain } from '@/lib/zego/codes'
import type { Reply } from '@/lib/zego/wire'
import type { Candidates } from './candidates'

/** "On air is either Opening or Interview." */
function sayOnAir(candidates: Candidates): string {
  const names = [...candidates]
  const last = names.pop() ?? 'nothing'
  if (names.length === 0) return `On air is ${last}.`
  return `On air is ${names.length === 1 ? 'either ' : ''}${names.join(', ')} or ${last}.`
}

/** Without when the next try is: that is the task's `nextTryAt`, and words with a time in them are read late. */
export const sayUncertain = (cause: string, candidates: Candidates): string => `${cause} ${sayOnAir(candidates)}`

export const sayGivenUp = (cause: string, candidates: Candidates): string =>
  `${cause} Nothing more is tried by itself: take or stop to make it certain. ${sayOnAir(candidates)}`

/** What becomes of a refused request: it stays refused, is sent again by itself, or was so five times to no avail. */
export type After = 'final' | 'sent-again' | 'tried-out'

export function sayRefused({ Code, Message }: Reply, about: readonly Subject[], after: After): string {
  const { meaning, advice, meanwhile } = explain(Code)
  const names = [...new Set(about.map(({ name }) => name))]
  const subject = names.length > 0 && `It is about ${names.join(' and ')}.`
  const outcome = after === 'tried-out' && SAYS.triedOut
  const todo = after === 'sent-again' ? meanwhile : advice
  return [meaning, subject, outcome, todo, Message && `ZEGOCLOUD's own words: ${Message}`].filter(Boolean).join(' ')
}

/** `layoutName` null: Mixdesk started nothing that could be it. */
export function sayStillRuns(layoutName: string | null): string {
  const onAir = layoutName === null ? '' : ` On air is still ${layoutName}, as far as Mixdesk knows.`
  return `ZEGOCLOUD accepted the stop, but says that the task still runs.${onAir} Stop again, or take to make it certain.`
}

/** `heard` is the reason that a mix_stop gave, empty where it gave none; null where none came. */
export function sayEnded(heard: string | null): string {
  const how =
    heard === null
      ? 'it says that the task no longer runs.'
      : `a callback told of it, and the task no longer runs.${heard && ` The reason it gave: ${heard}.`}`
  return `ZEGOCLOUD ended the task: ${how} That happens when no source has sent anything for 90 s, or when somebody stopped it elsewhere. Take again to go on air.`
}

export const SAYS = {
  superseded: 'A newer take or stop was made before this one was sent.',
  abandoned: 'Mixdesk ended before this one was sent.',
  senderGone: 'Mixdesk ended before the answer of ZEGOCLOUD came.',
  unsettled: 'ZEGOCLOUD may or may not have done it.',
  notRunning: 'The task does not run, so it is stopped.',
  offAfterAll: 'ZEGOCLOUD says that the task does not run, and it refused to start it again.',
  triedOut: 'It was sent again five times: nothing more is tried by itself.',
} as const
