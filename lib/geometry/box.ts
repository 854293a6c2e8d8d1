import { bottom, type Rect, right } from './rect'

/** Returns the smallest rectangle around all of these, of which there is one at least. */
export function commonBox(rects: readonly Rect[]): Rect {
  const x = Math.min(...rects.map((rect) => rect.x))
  const y = Math.min(...rects.map((rect) => rect.y))
  return { x, y, width: Math.max(...rects.map(right)) - x, height: Math.max(...rects.map(bottom)) - y }
}

/** Returns the smallest rectangle around all of these; null around none. */
export const boxAround = (rects: readonly Rect[]): Rect | null => (rects.length > 0 ? commonBox(rects) : null)
