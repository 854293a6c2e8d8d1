const LONGEST_MS = 30_000

/** 1, 2, 4, 8, 16, 30, 30 … s before try number `tries` + 1, up to a fifth more or less by `chance` from 0 to 1. */
export const pauseMs = (tries: number, chance: number): number =>
  Math.round(Math.min(LONGEST_MS, 1000 * 2 ** tries) * (0.8 + 0.4 * chance))

/** Before the first try. */
export const FIRST_PAUSE_MS = pauseMs(0, 0.5)
