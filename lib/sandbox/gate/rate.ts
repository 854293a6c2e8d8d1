import type { Limits } from '@/lib/sandbox/state/limits'
import { Refusal } from '@/lib/sandbox/wire/answer'
import { CODE } from '@/lib/sandbox/wire/codes'
import type { Action, Call } from './gateway'

/** Holds when calls of each kind came, as far as the limits reach back. It does not outlive a restart. */
export type Rates = Readonly<{ recent: Map<Action, number[]>; listedAt: Map<string, number> }>

export const noRates = (): Rates => ({ recent: new Map(), listedAt: new Map() })

const MIX_CODE = {
  StartMix: CODE.startTooFrequent,
  StopMix: CODE.stopTooFrequent,
  GetMixTaskInfo: CODE.overloaded,
} as const

/**
 * Counts a call that is in time. One that comes too soon (contract 3) does not count.
 *
 * @throws {Refusal} for one that comes too soon
 */
export function requireRate(
  { recent, listedAt }: Rates,
  { action, parameters }: Call,
  limits: Limits,
  now: number,
): void {
  const isList = action === 'DescribeSimpleStreamList'
  const perSecond = isList ? limits.listsPerSecond : limits.mixCallsPerSecond
  const calls = (recent.get(action) ?? []).filter((at) => now - at < 1000)
  if (perSecond !== null && calls.length >= perSecond) {
    throw new Refusal(isList ? CODE.tooManyLists : MIX_CODE[action], `More than ${perSecond} calls in a second.`)
  }
  const roomId = parameters.RoomId ?? ''
  if (isList && now - (listedAt.get(roomId) ?? Number.NEGATIVE_INFINITY) < limits.listEveryMs) {
    throw new Refusal(CODE.tooManyListsOfRoom, `A room is listed once in ${limits.listEveryMs / 1000} s.`)
  }
  if (perSecond !== null) recent.set(action, [...calls, now])
  if (!isList) return
  for (const [room, at] of listedAt) if (now - at >= limits.listEveryMs) listedAt.delete(room)
  listedAt.set(roomId, now)
}
