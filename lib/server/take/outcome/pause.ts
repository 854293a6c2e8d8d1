const LONGEST_MS = 30_000

/**
 * The pause before try number `tries` + 1: 1, 2, 4, 8, 16, 30, 30 … s, up to a fifth more or less by `chance` from 0 to
 * 1.
 */
export const pauseMs = (tries: number, chance: number): number =>
  Math.round(Math.min(LONGEST_MS, 1000 * 2 ** tries) * (0.8 + 0.4 * chance))

/** The pause before the first try. */
export const FIRST_PAUSE_MS = pauseMs(0, 0.5)
