import { keptOn, MAX_EXTENT, MIN_SIZE } from './constrain'
import type { Rect, Size } from './rect'

export type Axis = 'x' | 'y'

export const sizeAlong = ({ width, height }: Size, axis: Axis): number => (axis === 'x' ? width : height)

/** Holds a rectangle seen along one axis. */
export type Span = Readonly<{ start: number; size: number }>

export const spanOf = (rect: Rect, axis: Axis): Span =>
  axis === 'x' ? { start: rect.x, size: rect.width } : { start: rect.y, size: rect.height }

export const rectOf = (x: Span, y: Span): Rect => ({ x: x.start, y: y.start, width: x.size, height: y.size })

/**
 * The point of a span that stays while it is resized, as a part of its size: 0 its start, 1 its end, 0.5 its middle.
 *
 *     start        fixed                  end
 *       |────────────●─────────────────────|
 *       └ fixed·size ┘
 */
export type Fixed = 0 | 0.5 | 1

export const resizeSpan = (span: Span, fixed: Fixed, size: number): Span => ({
  start: span.start + fixed * (span.size - size),
  size,
})

/**
 * Finds the sizes that keep a span at least 16 px, at least 16 px of it on the frame, and its edges in the document's
 * range.
 */
export function sizesOf(span: Span, fixed: Fixed, frameSize: number): Readonly<{ least: number; most: number }> {
  const point = span.start + fixed * span.size
  const kept = keptOn(frameSize)
  const toReachStart = fixed === 1 ? 0 : (kept - point) / (1 - fixed)
  const toReachEnd = fixed === 0 ? 0 : (point - frameSize + kept) / fixed
  const least = Math.max(MIN_SIZE, toReachStart, toReachEnd)
  return { least, most: Math.max(least, MAX_EXTENT) }
}
