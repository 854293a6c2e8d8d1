/** Gives the browser's code a clock that never jumps, in ms, and a wait that can be called off. */
export type Timers = Readonly<{
  now: () => number
  after: (ms: number, run: () => void) => CallOff
}>

export type CallOff = () => void

const PAUSES_MS = [1_000, 2_000, 4_000, 8_000, 15_000] as const

/** Returns the pause before the next try after `failures` in a row, 1 for the first. It grows up to 15 s. */
export const pauseAfter = (failures: number): number =>
  PAUSES_MS[Math.max(0, Math.min(failures, PAUSES_MS.length) - 1)] ?? 15_000
