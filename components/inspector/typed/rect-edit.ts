import { type Axis, type Fixed, rectOf, resizeSpan, type Span, sizesOf, spanOf } from '@/lib/geometry/axis'
import { keptOn } from '@/lib/geometry/constrain'
import type { Rect, Size } from '@/lib/geometry/rect'
import { roundTo, type Step } from '@/lib/geometry/round'
import type { Formula } from '@/lib/shared/formula'

export type Edge = 'Left' | 'Top' | 'Width' | 'Height' | 'Right' | 'Bottom'
export type RectEdit = { ok: true; rect: Rect } | { ok: false; problem: string }

/** The point that stays while a field gives another size: 0 for left or top, 1 for right or bottom. */
export type Anchor = Readonly<{ x: Fixed; y: Fixed }>

type Part = 'start' | 'size' | 'end'

const PARTS: Readonly<Record<Edge, readonly [axis: Axis, part: Part]>> = {
  Left: ['x', 'start'],
  Width: ['x', 'size'],
  Right: ['x', 'end'],
  Top: ['y', 'start'],
  Height: ['y', 'size'],
  Bottom: ['y', 'end'],
}

export const wholeOf = (edge: Edge, frame: Size): number => (PARTS[edge][0] === 'x' ? frame.width : frame.height)

export function numberOf(rect: Rect, edge: Edge): number {
  const [axis, part] = PARTS[edge]
  const { start, size } = spanOf(rect, axis)
  return part === 'size' ? size : part === 'start' ? start : start + size
}

/**
 * Returns the rectangle with one of its numbers calculated anew. A whole number is taken as it is; what a division or
 * percents leave over is brought onto the step.
 */
export function rectBy(formula: Formula, rect: Rect, edge: Edge, frame: Size, anchor: Anchor, step: Step): RectEdit {
  const exact = formula({ value: numberOf(rect, edge), whole: wholeOf(edge, frame) })
  if (!Number.isFinite(exact)) return { ok: false, problem: `${edge} would be divided by 0.` }
  return rectWith(rect, edge, Number.isInteger(exact) ? exact : roundTo(exact, step), frame, anchor, step)
}

/**
 * Returns the rectangle with one number typed anew. An edge opposite the anchor pulls the rectangle to another size,
 * any other edge moves it, and a size leaves the anchor where it is, a middle as near as the step allows. It is refused
 * where less than 16 px would stay, or stay on the frame.
 */
export function rectWith(rect: Rect, edge: Edge, value: number, frame: Size, anchor: Anchor, step: Step): RectEdit {
  const [axis, part] = PARTS[edge]
  const span = spanOf(rect, axis)
  const [least, most] = rangeOf(span, part, anchor[axis], wholeOf(edge, frame))
  if (value < least || value > most) return { ok: false, problem: `${edge} must be ${least} to ${most}.` }
  const changed = spanWith(span, part, value, anchor[axis], wholeOf(edge, frame), step)
  const other = spanOf(rect, axis === 'x' ? 'y' : 'x')
  return { ok: true, rect: axis === 'x' ? rectOf(changed, other) : rectOf(other, changed) }
}

/** Tells whether this edge pulls: the anchor is the other one. */
const pulls = (part: Part, fixed: Fixed): boolean =>
  (part === 'start' && fixed === 1) || (part === 'end' && fixed === 0)

function spanWith(span: Span, part: Part, value: number, fixed: Fixed, room: number, step: Step): Span {
  if (part === 'size') {
    const { start, size } = resizeSpan(span, fixed, value)
    // Rounding must not take the last one off the frame.
    return fixed === 0.5 ? { start: Math.max(keptOn(room) - size, roundTo(start, step)), size } : { start, size }
  }
  const end = span.start + span.size
  if (pulls(part, fixed)) {
    return part === 'start' ? { start: value, size: end - value } : { start: span.start, size: value - span.start }
  }
  return { start: part === 'start' ? value : value - span.size, size: span.size }
}

/** An input may be as large as twice the frame; more is a slip of the hand. */
function rangeOf(span: Span, part: Part, fixed: Fixed, room: number): [least: number, most: number] {
  const keep = keptOn(room)
  const end = span.start + span.size
  if (part !== 'size' && !pulls(part, fixed)) {
    return part === 'start' ? [keep - span.size, room - keep] : [keep, room - keep + span.size]
  }
  const leastSize = Math.ceil(sizesOf(span, fixed, room).least)
  const mostSize = Math.max(leastSize, 2 * room, span.size)
  if (part === 'size') return [leastSize, mostSize]
  return part === 'end' ? [span.start + leastSize, span.start + mostSize] : [end - mostSize, end - leastSize]
}

/** Returns rectangles by the ids that stand at the same places. */
export const rectsById = (ids: readonly string[], rects: readonly Rect[]): Readonly<Record<string, Rect>> =>
  Object.fromEntries(ids.flatMap((id, index) => (rects[index] ? [[id, rects[index]]] : [])))
