import { bottom, type Rect, right } from './rect'

/** Rounds to a whole number, never to -0, which JSON and a reader would take for something else. */
export const roundPixel = (value: number): number => Math.round(value) + 0

/**
 * Rounds the edges and not the size, so that two rectangles with a common edge still share it, without a gap or
 * overlap.
 */
export function roundEdges(rect: Rect): Rect {
  const x = roundPixel(rect.x)
  const y = roundPixel(rect.y)
  return { x, y, width: roundPixel(right(rect)) - x, height: roundPixel(bottom(rect)) - y }
}
