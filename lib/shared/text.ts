import * as z from './schema'

const TO_SEE = /[^\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u
const UNASSIGNED = /\p{Cn}/u

/**
 * Accepts text that is stored or looked up. It holds nothing that a database cannot store (NUL, half of a surrogate
 * pair) or that breaks a line. A value with a stricter form, such as an id, does not need it.
 */
export const Text = z
  .string()
  .check(z.regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must not hold control characters or halves of surrogate pairs'))

/**
 * Tells whether a text has a visible character. One that is newer than this Unicode counts: it may be someone's emoji.
 */
export const isVisible = (text: string): boolean => TO_SEE.test(text) || UNASSIGNED.test(text)
