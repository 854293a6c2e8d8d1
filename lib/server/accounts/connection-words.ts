import type { ConnectionTest } from '@/lib/protocol/account'
import { NO_SUCH_TASK } from '@/lib/server/zego/answers'
import type { Outcome } from '@/lib/server/zego/outcome'
import { sayClock } from '@/lib/server/zego/say-clock'
import { quoteZego } from '@/lib/shared/messages'
import { explain } from '@/lib/zego/codes'

const UNREACHED = 'Check the region, and that this machine can reach it: name server, firewall, proxy and clock.'
const OTHER_SECRET = "Type the ServerSecret again: it must be the one in ZEGOCLOUD's console for this AppId."
const PASSES = 'This says nothing about the account: test again in a moment.'

/**
 * Advice for the administrator who is just entering the account. An operator who takes gets other advice
 * (lib/zego/codes.ts).
 */
const ADVICE: ReadonlyMap<number, string> = new Map([
  [100000001, "Type the AppId again, as ZEGOCLOUD's console shows it."],
  [100000004, 'Correct the clock of this machine: it is more than ten minutes off.'],
  [100000005, OTHER_SECRET],
  [100000010, "Create a ServerSecret for this AppId in ZEGOCLOUD's console."],
  [100000011, "Check the AppId and the region; if both are right, finish the project in ZEGOCLOUD's console."],
  [110200003, OTHER_SECRET],
])

/** Puts into words what the answer to the call for a task that cannot exist says of the account. */
export function sayConnection(outcome: Outcome): Pick<ConnectionTest, 'ok' | 'code' | 'says' | 'advice'> {
  if (outcome.state === 'unknown') return { ok: false, code: null, says: outcome.cause, advice: UNREACHED }
  const { Code, Message } = outcome.reply
  if (outcome.state === 'accepted' || Code === NO_SUCH_TASK) {
    return { ok: true, code: Code, says: 'AppId, ServerSecret and region are correct.', advice: null }
  }
  const { meaning, advice, retry } = explain(Code)
  return {
    ok: false,
    code: Code,
    says: [meaning, quoteZego(Message)].join(' ').trim(),
    advice: sayClock(outcome.aheadMs) ?? ADVICE.get(Code) ?? (retry ? PASSES : advice),
  }
}
