import type { Point } from '@/lib/geometry/rect'

/**
 * Holds the fingers on the canvas, in client pixels, in the order that they came. They pinch from the second one on
 * until all are gone: the one that is left goes on panning, and moves no input.
 */
export type Fingers = Readonly<{ down: readonly Finger[]; isPinching: boolean }>

type Finger = Point & Readonly<{ id: number }>

/** Says how the picture goes: by so many screen pixels, then larger by a factor about a point. */
export type Pinch = Readonly<{ by: Point; about: Point; factor: number }>

export const NO_FINGERS: Fingers = { down: [], isPinching: false }

/** Two fingers nearer than this many screen pixels say nothing about a zoom. */
const LEAST_SPREAD = 8

export function fingerDown({ down }: Fingers, finger: Finger): Fingers {
  const others = down.filter(({ id }) => id !== finger.id)
  return { down: [...others, finger], isPinching: others.length > 0 }
}

/** What lay under the fingers stays under them: the middle between two pans, their distance zooms. */
export function fingerMoved(fingers: Fingers, finger: Finger): [Fingers, Pinch | null] {
  const down = fingers.down.map((other) => (other.id === finger.id ? finger : other))
  const next = { ...fingers, down }
  if (!fingers.isPinching) return [next, null]
  const [from, about] = [middleOf(fingers.down), middleOf(down)]
  const factor = spreadOf(down) / spreadOf(fingers.down)
  return [next, { by: { x: about.x - from.x, y: about.y - from.y }, about, factor }]
}

export function fingerGone({ down, isPinching }: Fingers, id: number): Fingers {
  const left = down.filter((finger) => finger.id !== id)
  return left.length > 0 ? { down: left, isPinching } : NO_FINGERS
}

export const isDown = ({ down }: Fingers, id: number): boolean => down.some((finger) => finger.id === id)

/** Returns the middle of the first two fingers, or where the only one is. */
function middleOf([a = NOWHERE, b = a]: readonly Point[]): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}

function spreadOf([a = NOWHERE, b = a]: readonly Point[]): number {
  return Math.max(LEAST_SPREAD, Math.hypot(a.x - b.x, a.y - b.y))
}

const NOWHERE: Point = { x: 0, y: 0 }
