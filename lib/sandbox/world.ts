import type { Credentials } from '@/lib/server/zego/sign'
import type { Tell } from './callbacks/happening'
import type { State } from './state'

/** What the account is allowed, and how often it may ask. */
export type Limits = Readonly<{
  maxInputs: number
  maxOutputs: number
  maxFps: number
  /** StartMix, StopMix and GetMixTaskInfo, each; the real limit is 100. Null: no limit. */
  mixCallsPerSecond: number | null
  /** DescribeSimpleStreamList for the account; the real limit is 50. Null: no limit. */
  listsPerSecond: number | null
  /** The least time between two lists of one room; 0: no limit. */
  listEveryMs: number
}>

export const DEFAULT_LIMITS: Limits = {
  maxInputs: 9,
  maxOutputs: 3,
  maxFps: 20,
  mixCallsPerSecond: null,
  listsPerSecond: null,
  listEveryMs: 10_000,
}

/** One call's view of everything. `now` in Unix ms stands still during the call. */
export type World = Readonly<{
  state: State
  account: Credentials
  limits: Limits
  now: number
  tell: Tell
  /** What answers name as the origin of the play addresses, as a CDN would be; null for no play domain. */
  playOrigin: string | null
}>
