import type { Size } from '../rect'

/** After so many halvings nothing is left to find: the answer is exact to the last bits of a number. */
const HALVINGS = 56

/** Widths and heights that differ by less are the same, calculated in two ways. */
const SAME = 1e-9

/** So little lower, fewer rows may hold as much: two heights that differ by less are one that two splits have. */
const TIE = 1e-6

/**
 * Splits pictures of these aspects into rows, in order, so that all of them are as high as possible. `counts` says how
 * many each row has; the height is not rounded. Of two splits with the same height it returns that with fewer rows, and
 * rows are filled from the first.
 */
export function bestRows(aspects: readonly number[], { width, height }: Size, gap: number) {
  const widest = width / Math.max(...aspects)
  const countAt = (each: number) => fillRows(aspects, each, width, gap).length
  const most = largest(Math.min(height, widest), (each) => columnOf(countAt(each), each, gap) <= height + SAME)
  const rows = countAt(Math.max(0, most - TIE))
  // The most even split has the widest row as narrow as can be. Where the height decides, others have as many rows.
  const evenly = largest(widest, (each) => countAt(each) <= rows)
  const counts = fillRows(aspects, evenly, width, gap)
  return { counts, height: heightOf(counts, aspects, { width, height }, gap) }
}

const columnOf = (rows: number, each: number, gap: number): number => rows * each + (rows - 1) * gap

/** Counts how many pictures of this height fit in each row, one row after the other. */
function fillRows(aspects: readonly number[], height: number, width: number, gap: number): number[] {
  const counts: number[] = []
  let left = -1
  for (const aspect of aspects) {
    const own = aspect * height
    if (left - gap - own >= -SAME) {
      counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1
      left -= gap + own
    } else {
      counts.push(1)
      left = width - own
    }
  }
  return counts
}

/** Returns the height that this split allows: that of its fullest row, or of all rows together. */
function heightOf(counts: readonly number[], aspects: readonly number[], { width, height }: Size, gap: number): number {
  let first = 0
  const each = counts.map((count) => {
    const row = aspects.slice(first, first + count)
    first += count
    return (width - gap * (count - 1)) / row.reduce((sum, aspect) => sum + aspect, 0)
  })
  return Math.min((height - gap * (counts.length - 1)) / counts.length, ...each)
}

/** Finds the largest number up to `most` that passes, where every smaller one passes too. */
function largest(most: number, passes: (value: number) => boolean): number {
  if (passes(most)) return most
  let [least, beyond] = [0, most]
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (least + beyond) / 2
    if (passes(middle)) least = middle
    else beyond = middle
  }
  return least
}
