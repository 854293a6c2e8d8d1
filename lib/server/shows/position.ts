import { generateKeyBetween } from 'fractional-indexing'
import { z } from 'zod'

/** Accepts a fractional index, which says where a show or a layout stands among its neighbours. */
export const Position = z
  .string()
  .max(200)
  .refine(isKey, 'must be a fractional index as the fractional-indexing package makes them')

/**
 * Checks the characters as well. The package checks the form alone, and between keys of other characters than its own
 * it makes some that sort elsewhere.
 */
function isKey(value: string): boolean {
  if (!/^[A-Za-z0-9]+$/.test(value)) return false
  try {
    generateKeyBetween(value, null)
    return true
  } catch {
    return false
  }
}

export const positionAtEnd = (taken: readonly string[]): string => generateKeyBetween(greatest(taken), null)

/** Returns the position at the end of a list whose last one is known; null where it is empty. */
export const positionAfterLast = (last: string | null): string => generateKeyBetween(last, null)

/**
 * Returns `wanted`, or the next free position after it where another has chosen the same. Nothing could be put between
 * two equal positions later.
 */
export function freePosition(wanted: string, taken: readonly string[]): string {
  return taken.includes(wanted) ? positionAfter(wanted, taken) : wanted
}

export function positionAfter(position: string, taken: readonly string[]): string {
  const next = taken.filter((other) => other > position).reduce<string | null>(lesser, null)
  return generateKeyBetween(position, next)
}

const lesser = (a: string | null, b: string): string => (a !== null && a < b ? a : b)
const greatest = (positions: readonly string[]): string | null =>
  positions.reduce<string | null>((a, b) => (a !== null && a > b ? a : b), null)
