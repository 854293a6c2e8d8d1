const NAME = 'computed by the program'

/**
 * Stands in a body that was found in a program for a value that only the running program knows, such as a variable. It
 * holds the words of the program. An import leaves it out, and says so.
 */
export type Computed = Readonly<{ [NAME]: string }>

export const computed = (words: string): Computed => ({ [NAME]: words })

export const isComputed = (value: unknown): value is Computed =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, NAME)

export const wordsOf = (value: Computed): string => String(value[NAME]).replaceAll(VARIABLE, '…')

/** Stands in a text for a variable. It is no character, so that no text of a body holds it. */
export const VARIABLE = '\uFDD0'

/** Counts the values in a body that are computed. */
export function countComputed(value: unknown): number {
  if (isComputed(value)) return 1
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce((sum: number, each) => sum + countComputed(each), 0)
}
