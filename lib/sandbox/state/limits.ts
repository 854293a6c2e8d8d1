/** Holds the account's limits, and how often it may ask. */
export type Limits = Readonly<{
  maxInputs: number
  maxOutputs: number
  maxFps: number
  /** Limits StartMix, StopMix and GetMixTaskInfo, each; the real limit is 100. Null means no limit. */
  mixCallsPerSecond: number | null
  /** Limits DescribeSimpleStreamList for the account; the real limit is 50. Null means no limit. */
  listsPerSecond: number | null
  /**
   * Leaves a call with a smaller Sequence than the last one of its UserId unexecuted; support enables it for an
   * account.
   */
  timingControl: boolean
  /** The least time between two lists of one room; 0 means no limit. */
  listEveryMs: number
}>

export const DEFAULT_LIMITS: Limits = {
  maxInputs: 9,
  maxOutputs: 3,
  maxFps: 20,
  timingControl: false,
  mixCallsPerSecond: null,
  listsPerSecond: null,
  listEveryMs: 10_000,
}
