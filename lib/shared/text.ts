import * as z from './schema'

const TO_SEE = /[^\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u
const UNASSIGNED = /\p{Cn}/u

/**
 * Text that is stored or looked up: nothing that a database cannot hold (NUL, half of a surrogate pair) or that breaks a
 * line. What has a stricter form of its own, like an id, needs no more than that.
 */
export const Text = z
  .string()
  .check(z.regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must not hold control characters or halves of surrogate pairs'))

/** Whether there is anything to see in it. A character younger than this Unicode counts: it may be somebody's emoji. */
export const isVisible = (text: string): boolean => TO_SEE.test(text) || UNASSIGNED.test(text)
