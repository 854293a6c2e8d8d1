import { bottom, type Rect, right } from './rect'

/** Tells whether two rectangles share a pixel. Edges that only touch do not count. */
export const overlaps = (a: Rect, b: Rect): boolean =>
  a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a)

/** Returns what both cover; its width or height is 0 or less where they share nothing. */
export function common(a: Rect, b: Rect): Rect {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)]
  return { x, y, width: Math.min(right(a), right(b)) - x, height: Math.min(bottom(a), bottom(b)) - y }
}

/** Each piece is compared with each rectangle above it, so that the time would grow with the cube of their number. */
const MOST_PIECES = 200

/**
 * Tells whether the others together hide every pixel of the rectangle. One that they cut into very many pieces counts
 * as seen: whoever asks warns of what is hidden, and need not be certain.
 */
export function isCovered(rect: Rect, others: readonly Rect[]): boolean {
  let seen: Rect[] = [rect]
  for (const other of others) {
    seen = seen.flatMap((part) => without(part, other))
    if (seen.length === 0) return true
    if (seen.length > MOST_PIECES) return false
  }
  return false
}

/**
 * Returns the parts of a rectangle that lie around a hole:
 * ┌───────────┐
 * │   above   │
 * ├───┬───┬───┤
 * │   │hole   │
 * ├───┴───┴───┤
 * │   below   │
 * └───────────┘
 */
export function without(rect: Rect, hole: Rect): Rect[] {
  const left = Math.max(rect.x, hole.x)
  const top = Math.max(rect.y, hole.y)
  const end = Math.min(right(rect), right(hole))
  const foot = Math.min(bottom(rect), bottom(hole))
  if (left >= end || top >= foot) return [rect]
  return [
    { ...rect, height: top - rect.y },
    { ...rect, y: foot, height: bottom(rect) - foot },
    { x: rect.x, y: top, width: left - rect.x, height: foot - top },
    { x: end, y: top, width: right(rect) - end, height: foot - top },
  ].filter(({ width, height }) => width > 0 && height > 0)
}
