import { overlaps } from '../overlap'
import { bottom, type Rect, right } from '../rect'

/**
 * Finds the part of an area in which nothing lies and which holds the largest picture of this aspect (width over
 * height); null where all of it is taken. Of equal ones the upper left comes first. The time grows with the square of
 * how many rectangles lie there: a thousand take a tenth of a second.
 */
export function largestFree(area: Rect, taken: readonly Rect[], aspect: number): Rect | null {
  const inside = taken.filter((rect) => overlaps(rect, area))
  const xs = edges(
    area.x,
    right(area),
    inside.flatMap((rect) => [rect.x, right(rect)]),
  )
  const ys = edges(
    area.y,
    bottom(area),
    inside.flatMap((rect) => [rect.y, bottom(rect)]),
  )
  const isTaken = coverage(inside, xs, ys)
  /** Holds how far the frame is free upwards from the row that is looked at, for each column. */
  const tops = xs.slice(1).map(() => area.y)
  let best: Rect | null = null
  const offer = (rect: Rect) => {
    if (rect.width > 0 && rect.height > 0 && (!best || holds(rect, aspect) > holds(best, aspect))) best = rect
  }
  for (let row = 0; row + 1 < ys.length; row += 1) {
    const foot = ys[row + 1] ?? 0
    for (let column = 0; column < tops.length; column += 1) {
      if (isTaken(column, row)) tops[column] = foot
    }
    widestUnder(tops, xs, (from, to, top) => offer({ x: from, y: top, width: to - from, height: foot - top }))
  }
  return best
}

/** Says how wide a picture of this aspect the cell holds. */
const holds = ({ width, height }: Rect, aspect: number): number => Math.min(width, height * aspect)

const edges = (from: number, to: number, between: readonly number[]): number[] =>
  [...new Set([from, to, ...between.filter((edge) => edge > from && edge < to)])].sort((a, b) => a - b)

/** Says which fields of the grid between these edges a rectangle covers. It adds and takes away at corners alone. */
function coverage(rects: readonly Rect[], xs: readonly number[], ys: readonly number[]) {
  const columnOf = new Map(xs.map((x, index) => [x, index]))
  const rowOf = new Map(ys.map((y, index) => [y, index]))
  const width = xs.length + 1
  const sums = new Int32Array(width * (ys.length + 1))
  const add = (column: number, row: number, value: number) => {
    sums[row * width + column] = (sums[row * width + column] ?? 0) + value
  }
  for (const rect of rects) {
    const [from, to] = [columnOf.get(rect.x) ?? 0, columnOf.get(right(rect)) ?? xs.length - 1]
    const [top, foot] = [rowOf.get(rect.y) ?? 0, rowOf.get(bottom(rect)) ?? ys.length - 1]
    add(from, top, 1)
    add(to, top, -1)
    add(from, foot, -1)
    add(to, foot, 1)
  }
  for (let row = 0; row < ys.length; row += 1) {
    for (let column = 0; column < xs.length; column += 1) {
      const at = (x: number, y: number) => (x < 0 || y < 0 ? 0 : (sums[y * width + x] ?? 0))
      add(column, row, at(column - 1, row) + at(column, row - 1) - at(column - 1, row - 1))
    }
  }
  return (column: number, row: number): boolean => (sums[row * width + column] ?? 0) > 0
}

/** Names each run of columns that are free up to the same height and could not be wider (a stack of rising steps). */
function widestUnder(
  tops: readonly number[],
  xs: readonly number[],
  found: (from: number, to: number, top: number) => void,
): void {
  const steps: { from: number; top: number }[] = []
  for (let column = 0; column <= tops.length; column += 1) {
    const top = tops[column] ?? Number.POSITIVE_INFINITY
    const x = xs[column] ?? 0
    let from = x
    for (let last = steps.at(-1); last && last.top < top; last = steps.at(-1)) {
      steps.pop()
      found(last.from, x, last.top)
      from = last.from
    }
    if (steps.at(-1)?.top !== top) steps.push({ from, top })
  }
}
