/** What the contract leaves open (its section 7), each decided in one place. */

/** Equal Layers are settled by the order of MixInput, we assume; so we never send any: they count up from here. */
export const BOTTOM_LAYER = 0
