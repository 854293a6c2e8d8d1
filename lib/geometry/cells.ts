import { type Axis, rectOf, type Span, spanOf } from './axis'
import { boxAround } from './box'
import { bottom, type Rect, right, type Size } from './rect'
import { roundTo, type Step } from './round'

/** Names the parts of a frame that an input can fill. `left-2-3` is two thirds of its width. */
export const CELLS = [
  'frame',
  'left-half',
  'right-half',
  'top-half',
  'bottom-half',
  'top-left',
  'top-right',
  'bottom-left',
  'bottom-right',
  'left-third',
  'middle-third',
  'right-third',
  'left-2-3',
  'right-2-3',
] as const
export type Cell = (typeof CELLS)[number]

type Part = readonly [from: number, to: number]

const WHOLE: Part = [0, 1]
const [LOW, HIGH]: readonly [Part, Part] = [
  [0, 1 / 2],
  [1 / 2, 1],
]

const PARTS: Readonly<Record<Cell, readonly [across: Part, down: Part]>> = {
  frame: [WHOLE, WHOLE],
  'left-half': [LOW, WHOLE],
  'right-half': [HIGH, WHOLE],
  'top-half': [WHOLE, LOW],
  'bottom-half': [WHOLE, HIGH],
  'top-left': [LOW, LOW],
  'top-right': [HIGH, LOW],
  'bottom-left': [LOW, HIGH],
  'bottom-right': [HIGH, HIGH],
  'left-third': [[0, 1 / 3], WHOLE],
  'middle-third': [[1 / 3, 2 / 3], WHOLE],
  'right-third': [[2 / 3, 1], WHOLE],
  'left-2-3': [[0, 2 / 3], WHOLE],
  'right-2-3': [[1 / 3, 1], WHOLE],
}

/** Returns the part of the frame, on the step. Neighbours touch, and the last one reaches the frame's edge. */
export function cellOf(cell: Cell, frame: Size, step: Step): Rect {
  const [across, down] = PARTS[cell]
  return rectOf(spanIn(across, frame.width, step), spanIn(down, frame.height, step))
}

function spanIn([from, to]: Part, frameSize: number, step: Step): Span {
  const start = roundTo(from * frameSize, step)
  return { start, size: (to === 1 ? frameSize : roundTo(to * frameSize, step)) - start }
}

export type Side = 'left' | 'right' | 'up' | 'down'

/** A side asked for again takes the next of these, and after the last the first. */
const LOW_PARTS: readonly Part[] = [LOW, [0, 1 / 3], [0, 2 / 3]]
const HIGH_PARTS: readonly Part[] = [HIGH, [2 / 3, 1], [1 / 3, 1]]
const MIDDLE: Part = [1 / 3, 2 / 3]

/**
 * Returns the half of the frame on that side; asked again a third, and then two. In the other direction what fills a
 * part of the frame already keeps it, so that left and then up is a quarter; anything else fills the frame.
 */
export function tile(rect: Rect, side: Side, frame: Size, step: Step): Rect {
  const axis: Axis = side === 'left' || side === 'right' ? 'x' : 'y'
  const parts = side === 'left' || side === 'up' ? LOW_PARTS : HIGH_PARTS
  const size = axis === 'x' ? frame.width : frame.height
  const at = parts.findIndex((part) => isAt(spanOf(rect, axis), part, size, step))
  const along = spanIn(parts[(at + 1) % parts.length] ?? WHOLE, size, step)

  const other: Axis = axis === 'x' ? 'y' : 'x'
  const otherSize = axis === 'x' ? frame.height : frame.width
  const kept = [...LOW_PARTS, ...HIGH_PARTS, MIDDLE].find((part) => isAt(spanOf(rect, other), part, otherSize, step))
  const across = spanIn(kept ?? WHOLE, otherSize, step)
  return axis === 'x' ? rectOf(along, across) : rectOf(across, along)
}

function isAt(span: Span, part: Part, frameSize: number, step: Step): boolean {
  const wanted = spanIn(part, frameSize, step)
  return span.start === wanted.start && span.size === wanted.size
}

/**
 * Scales rectangles together, so that the box around them becomes `to`. It scales edges and not sizes: those that
 * touched still touch.
 */
export function fitTogether(rects: readonly Rect[], to: Rect, step: Step): Rect[] {
  const box = boxAround(rects)
  if (!box) return []
  const x = (edge: number) => scaled(edge - box.x, box.width, to.x, to.width, step)
  const y = (edge: number) => scaled(edge - box.y, box.height, to.y, to.height, step)
  return rects.map((rect) => ({
    x: x(rect.x),
    y: y(rect.y),
    width: x(right(rect)) - x(rect.x),
    height: y(bottom(rect)) - y(rect.y),
  }))
}

/** The last edge lies where the goal ends, whatever the step. */
function scaled(by: number, from: number, start: number, size: number, step: Step): number {
  return by === from ? start + size : roundTo(start + (by * size) / from, step)
}
