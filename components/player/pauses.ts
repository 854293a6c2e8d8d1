const PAUSES_MS = [1_000, 2_000, 4_000, 8_000, 15_000] as const
const LONGEST_MS = 15_000
/** What cannot be played is looked at again, since its publisher may have mended it. */
const SLOW_MS = 30_000

/**
 * Returns the ms before the next try after `tries` in a row that were of no use, 1 for the first. They grow up to 15 s
 * and are a quarter longer or shorter by `chance` (0 to 1), so that a wall of players does not come back as one.
 */
export const pauseBefore = (tries: number, again: 'soon' | 'slowly', chance: number): number =>
  (again === 'slowly' ? SLOW_MS : (PAUSES_MS[tries - 1] ?? LONGEST_MS)) * (0.75 + chance / 2)
