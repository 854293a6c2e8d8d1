import { type Axis, type Fixed, rectOf, resizeSpan, type Span, spanOf } from './axis'
import type { Rect } from './rect'
import { roundEdges, roundTo, type Step } from './round'

export const HANDLES = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const
export type Handle = (typeof HANDLES)[number]

/**
 * `aspect` is the width over the height that is kept; null frees it. With an edge's handle a kept aspect scales the
 * other direction from its middle.
 */
export type ResizeOptions = Readonly<{ aspect: number | null; fromCentre: boolean }>

/** -1 pulls the left or top edge, 1 the right or bottom one, 0 neither. */
export const pullOf = (handle: Handle): Readonly<{ x: -1 | 0 | 1; y: -1 | 0 | 1 }> => ({
  x: handle.includes('w') ? -1 : handle.includes('e') ? 1 : 0,
  y: handle.includes('n') ? -1 : handle.includes('s') ? 1 : 0,
})

export const fixedOf = (pull: -1 | 0 | 1, { fromCentre }: ResizeOptions): Fixed =>
  fromCentre || pull === 0 ? 0.5 : pull === 1 ? 0 : 1

/** Returns the axis of the longer side, on which a pixel more or less changes the shape least. */
export const longer = (aspect: number): Axis => (aspect >= 1 ? 'x' : 'y')

export type Keeping = ResizeOptions & Readonly<{ aspect: number }>

/** Puts `lead` in its axis, and gives the other one the size that the aspect asks for. */
export function followed(rect: Rect, axis: Axis, lead: Span, handle: Handle, options: Keeping): Rect {
  const { aspect } = options
  const pull = pullOf(handle)
  return axis === 'x'
    ? rectOf(lead, resizeSpan(spanOf(rect, 'y'), fixedOf(pull.y, options), lead.size / aspect))
    : rectOf(resizeSpan(spanOf(rect, 'x'), fixedOf(pull.x, options), lead.size * aspect), lead)
}

/**
 * Puts the edges of a pulled rectangle on whole steps. With the aspect kept, one axis is rounded and the other follows
 * it, so that the shape is at most a step from exact, whatever the size. `axis` leads: the one that lies on a guide,
 * or without one the longer side.
 */
export function landed(rect: Rect, handle: Handle, options: ResizeOptions, step: Step, axis?: Axis): Rect {
  const { aspect } = options
  if (aspect === null) return roundEdges(rect, step)
  const leading = axis ?? longer(aspect)
  const lead = roundSpan(spanOf(rect, leading), step)
  return roundEdges(followed(rect, leading, lead, handle, { ...options, aspect }), step)
}

function roundSpan({ start, size }: Span, step: Step): Span {
  const from = roundTo(start, step)
  return { start: from, size: roundTo(start + size, step) - from }
}
