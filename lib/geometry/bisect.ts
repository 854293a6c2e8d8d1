/**
 * Finds the guide nearest to `at` between `least` and `most`, which lie on either side of it, by bisection; or null.
 */
export function nearestGuide(sorted: Float64Array, at: number, least: number, most: number): number | null {
  const after = firstFrom(sorted, at)
  let best: number | null = null
  for (const guide of [sorted[after - 1], sorted[after]]) {
    if (guide === undefined || guide < least || guide > most) continue
    if (best === null || Math.abs(guide - at) < Math.abs(best - at)) best = guide
  }
  return best
}

/** Lists the guides between `least` and `most`, both included. */
export function guidesBetween(sorted: Float64Array, least: number, most: number): number[] {
  const found: number[] = []
  for (let index = firstFrom(sorted, least); index < sorted.length; index++) {
    const guide = sorted[index]
    if (guide === undefined || guide > most) break
    found.push(guide)
  }
  return found
}

/** Returns the index of the first guide that lies at `at` or after it. */
export function firstFrom(sorted: Float64Array, at: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? Number.POSITIVE_INFINITY) < at) low = middle + 1
    else high = middle
  }
  return low
}
