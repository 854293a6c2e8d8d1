import type { Camera } from './camera'
import type { Point, Size } from './rect'

/** Nobody needs more: at 10 % the widest frame is a stamp, at 1600 % a single pixel can be hit by a finger. */
const LEAST_SCALE = 0.1
const MOST_SCALE = 16

/** The scales that the keys and buttons go through. */
const STOPS = [0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 1, 1.25, 1.5, 2, 3, 4, 6, 8, 12, 16]

/** Keeps the middle of the pane on the frame, so that the frame is never out of sight. */
export function keepCentre({ x, y }: Point, frame: Size): Point {
  return { x: Math.min(Math.max(0, x), frame.width), y: Math.min(Math.max(0, y), frame.height) }
}

/** Keeps a scale in reach. The one that shows the whole frame, `fit`, is always in it. */
export function keepScale(scale: number, fit: number): number {
  return Math.min(Math.max(Math.min(LEAST_SCALE, fit), scale), Math.max(MOST_SCALE, fit))
}

/** Zooms so that what lies under a point of the screen stays there. `from` counts from the middle of the pane. */
export function zoomAbout({ centre, scale }: Camera, from: Point, to: number): Camera {
  const shift = 1 / scale - 1 / to
  return { scale: to, centre: { x: centre.x + from.x * shift, y: centre.y + from.y * shift } }
}

/** Moves the picture by so many screen pixels, as a hand that holds it does. */
export function panBy({ centre, scale }: Camera, { x, y }: Point): Camera {
  return { scale, centre: { x: centre.x - x / scale, y: centre.y - y / scale } }
}

/** Returns the next scale of the keys above this one, or with -1 the next below; at either end this one. */
export function nextStop(scale: number, by: 1 | -1): number {
  const beyond = (stop: number) => (by === 1 ? stop > scale * 1.01 : stop < scale * 0.99)
  return (by === 1 ? STOPS.find(beyond) : STOPS.findLast(beyond)) ?? scale
}
