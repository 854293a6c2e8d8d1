import { keptOn } from '@/lib/geometry/constrain'
import { bottom, type Point, type Rect, right, type Size } from '@/lib/geometry/rect'

/** Says how far a move may go, in frame pixels: `left` and `up` are zero or less, `right` and `down` zero or more. */
export type MoveLimits = Readonly<{ left: number; right: number; up: number; down: number }>

/**
 * Finds how far these rectangles can move together, until the first one would leave the frame. A rectangle that is off
 * the frame already does not hold the others back further.
 */
export function moveLimitsOf(rects: readonly Rect[], frame: Size): MoveLimits {
  const across = keptOn(frame.width)
  const down = keptOn(frame.height)
  return {
    left: Math.min(0, Math.max(...rects.map((rect) => across - right(rect)))),
    right: Math.max(0, Math.min(...rects.map((rect) => frame.width - across - rect.x))),
    up: Math.min(0, Math.max(...rects.map((rect) => down - bottom(rect)))),
    down: Math.max(0, Math.min(...rects.map((rect) => frame.height - down - rect.y))),
  }
}

export const within = (limits: MoveLimits, { x, y }: Point): Point => ({
  x: Math.min(limits.right, Math.max(limits.left, x)),
  y: Math.min(limits.down, Math.max(limits.up, y)),
})
