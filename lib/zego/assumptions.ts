/** These are our decisions on what the contract leaves open (its section 7), each in one place. */

/**
 * Layers begin here. We assume that ZEGOCLOUD orders equal Layers by their order in MixInput, and never send equal
 * ones: they count up from here.
 */
export const BOTTOM_LAYER = 0

/**
 * Ours follow a Sequence of others up to this: above it lie seven million million numbers for takes. The reference says
 * `int` and no more; the milliseconds and microseconds of a clock, as others may count with, lie below.
 */
export const HIGHEST_FOLLOWED = 9_000_000_000_000_000
