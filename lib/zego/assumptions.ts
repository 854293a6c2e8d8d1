/** Our decisions on what the contract leaves open (its section 7), each in one place. */

/**
 * The first Layer. We assume that ZEGOCLOUD orders equal Layers by their order in MixInput, and never send equal ones:
 * they count up from here.
 */
export const BOTTOM_LAYER = 0
