import { generateNKeysBetween } from 'fractional-indexing'

/** A document allows no longer order than this. Keys grow when inputs are put between the same two again and again. */
const MAX_LENGTH = 200

/**
 * Makes strictly rising keys for a sequence, bottom first, in which null asks for a new one. Given keys stay as they
 * are where they can. Where they are equal, out of order or used up, the whole sequence is numbered afresh.
 */
export function fillKeys(sequence: readonly (string | null)[]): string[] {
  const filled = between(sequence)
  return filled && isRising(filled) ? filled : generateNKeysBetween(null, null, sequence.length)
}

function between(sequence: readonly (string | null)[]): string[] | null {
  const keys: string[] = []
  for (let index = 0; index < sequence.length; ) {
    const wanted = sequence[index]
    if (wanted !== null && wanted !== undefined) {
      keys.push(wanted)
      index++
      continue
    }
    const next = sequence.slice(index).findIndex((key) => key !== null)
    const count = next === -1 ? sequence.length - index : next
    const made = tryBetween(keys.at(-1) ?? null, sequence[index + count] ?? null, count)
    if (!made) return null
    keys.push(...made)
    index += count
  }
  return keys
}

/**
 * Returns null for keys that the package refuses. The document's schema lets through keys that this numbering never
 * makes, and the package throws at those.
 */
function tryBetween(below: string | null, above: string | null, count: number): string[] | null {
  try {
    return generateNKeysBetween(below, above, count)
  } catch {
    return null
  }
}

const isRising = (keys: readonly string[]): boolean =>
  keys.every((key, index) => key.length <= MAX_LENGTH && (index === 0 || (keys[index - 1] ?? '') < key))
