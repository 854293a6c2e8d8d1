/** The picture is compared in so many cells, each of which is one pixel of a small copy. */
export const CELLS = { width: 32, height: 18 } as const

/** A cell is another where one of its colours differs by more than this, of 255: less is noise of the encoder. */
const OTHER_FROM = 28

/**
 * Returns which share of the cells, 0 to 1, is another in `after`. Both hold red, green, blue and alpha of each cell.
 */
export function shareChanged(before: Uint8ClampedArray, after: Uint8ClampedArray): number {
  const cells = Math.min(before.length, after.length) / 4
  if (cells === 0) return 0
  let changed = 0
  for (let cell = 0; cell < cells; cell += 1) {
    const at = cell * 4
    const isOther = [0, 1, 2].some(
      (colour) => Math.abs((before[at + colour] ?? 0) - (after[at + colour] ?? 0)) > OTHER_FROM,
    )
    if (isOther) changed += 1
  }
  return changed / cells
}
