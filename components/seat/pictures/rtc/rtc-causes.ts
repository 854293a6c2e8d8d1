import type { Cause } from '@/components/player/player-state'
import { toClause } from '@/lib/shared/clause'
import { MOST_PLAYED } from '@/lib/zego/limits'

const cause = (again: Cause['again'], because: string): Cause => ({ because, again, isAbsent: false })

/** Every reason of the room's own why a stream of it is not seen, as the end of a sentence. */
export const RTC_CAUSES = {
  silent: cause('soon', "ZEGOCLOUD's room does not answer"),
  nothing: { because: "ZEGOCLOUD's room sends nothing of it", again: 'soon', isAbsent: true },
  moved: cause('soon', 'the show has another room now'),
  notAllowed: cause('never', 'load this page anew, it does not know yet that the show plays from its room'),
  tooMany: cause('slowly', `${MOST_PLAYED} streams of the room are played here already, which is ZEGOCLOUD's limit`),
  noToken: cause('soon', 'Mixdesk gave no token for the room'),
} as const satisfies Record<string, Cause>

const BY_CODE: Readonly<Record<number, Cause>> = {
  1002050: cause('never', 'this desk was signed in elsewhere; load this page anew'),
  1002086: cause('never', 'this desk was signed in elsewhere; load this page anew'),
  1002055: cause('slowly', 'somebody put this desk out of the room'),
  1002066: cause('slowly', 'this desk is not let into the room'),
  1002034: cause('slowly', 'the room is full'),
  1002014: cause('slowly', 'there is no such room'),
  1002031: RTC_CAUSES.silent,
  1002053: RTC_CAUSES.silent,
  1102001: RTC_CAUSES.silent,
  1002077: cause('slowly', "ZEGOCLOUD refuses the token: check the account's AppID and ServerSecret"),
  1102016: cause('slowly', "ZEGOCLOUD refuses the token: check the account's AppID and ServerSecret"),
  1002078: cause('soon', "the token has expired: check the clock of Mixdesk's server"),
  1102018: cause('soon', "the token has expired: check the clock of Mixdesk's server"),
  1004002: { because: 'it is not in the room', again: 'soon', isAbsent: true },
  1104039: { because: 'it is not in the room', again: 'soon', isAbsent: true },
  1004020: cause('soon', 'the connection broke'),
  1004025: cause('slowly', 'somebody forbade this stream'),
  1004080: cause('slowly', 'this browser does not show its codec'),
}

/** Says what a code of ZEGOCLOUD's web client means for who waits for a picture. */
export const causeOfCode = (code: number): Cause =>
  BY_CODE[code] ?? cause('soon', code === 0 ? "ZEGOCLOUD's room gave no reason" : `ZEGOCLOUD's room answers ${code}`)

/** Says that Mixdesk itself gives no token, with the sentence of its refusal. */
export const causeOfRefusal = (sentence: string): Cause => cause('slowly', toClause(sentence))

export const isCause = (error: unknown): error is Cause => error instanceof Object && 'because' in error
