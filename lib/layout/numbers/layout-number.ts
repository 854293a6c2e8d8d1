import * as z from '@/lib/shared/schema'

export const MOST_NUMBER = 999

/** Accepts the number of a layout: 1…9 are the keys of the first bank, 10…18 those of the second, and so on. */
export const LayoutNumber = z.int().check(z.minimum(1), z.maximum(MOST_NUMBER))

/** Returns the wanted number where nobody has it, or else the lowest that is free. */
export function freeNumber(wanted: number | undefined, taken: readonly number[]): number {
  if (wanted !== undefined && !taken.includes(wanted)) return wanted
  const known = new Set(taken)
  let number = 1
  while (known.has(number)) number += 1
  return number
}

/**
 * Numbers layouts that come together. Each keeps the number that it brings, if neither `taken` nor one before it has
 * that.
 */
export function numbered<T extends Readonly<{ number?: number | undefined }>>(
  layouts: readonly T[],
  taken: readonly number[],
): (T & { number: number })[] {
  const all = [...taken]
  // Those that bring one go first: a new one would take it from them.
  const kept = layouts.map(({ number }) => {
    if (number === undefined || all.includes(number)) return null
    all.push(number)
    return number
  })
  return layouts.map((layout, index) => {
    const number = kept[index] ?? freeNumber(undefined, all)
    all.push(number)
    return { ...layout, number }
  })
}
