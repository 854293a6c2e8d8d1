import { toAsciiDigits } from '@/lib/shared/digits'

/** The text that is typed into a field, and the value that stood there when the typing began. */
export type Draft<T> = Readonly<{ text: string; over: T }>

/** Says that someone else has changed the field under the typing; null while nobody has. */
export function changedMeanwhile<T>(draft: Draft<T> | null, value: T, displayed: string): string | null {
  if (draft === null || draft.over === value || draft.text === displayed) return null
  return `Now ${displayed || 'empty'}: Enter sets ${draft.text.trim() || 'nothing'}, Escape keeps ${displayed || 'it empty'}.`
}

/** Reads a whole number of at most six digits of any script, as typed; null for anything else. */
export function wholeNumber(text: string): number | null {
  const digits = toAsciiDigits(text).trim()
  return /^[+-]?\d{1,6}$/.test(digits) ? Number(digits) : null
}

/**
 * Returns one step from what is typed, or where that is not a number from the value itself; null where neither is one.
 */
export const step = (draft: string | null, value: number | null, by: number): number | null =>
  stepFrom(draft === null ? null : wholeNumber(draft), value, by)

/** Returns one step from the number that is typed, or where there is none from the value; null where neither is one. */
export function stepFrom(typed: number | null, value: number | null, by: number): number | null {
  const from = typed ?? value
  return from === null ? null : from + by
}
