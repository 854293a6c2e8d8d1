import { bottom, type Rect, right } from './rect'

/** Never -0, which JSON and a reader would take for something else. */
export const roundPixel = (value: number): number => Math.round(value) + 0

/** Rounds the edges, not the size: two rectangles that share an edge still share it, with no gap and no overlap. */
export function roundEdges(rect: Rect): Rect {
  const x = roundPixel(rect.x)
  const y = roundPixel(rect.y)
  return { x, y, width: roundPixel(right(rect)) - x, height: roundPixel(bottom(rect)) - y }
}
