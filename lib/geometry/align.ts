import { type Axis, type Span, spanOf } from './axis'
import { boxAround } from './box'
import type { Rect } from './rect'
import { roundEdges, roundTo, type Step } from './round'

/** Names what of a rectangle is aligned. `centre` is across, `middle` is up and down. */
export const ALIGNMENTS = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const
export type Alignment = (typeof ALIGNMENTS)[number]

const axisOf = (alignment: Alignment): Axis =>
  alignment === 'left' || alignment === 'centre' || alignment === 'right' ? 'x' : 'y'

/** The part of the free room that lies before a rectangle: none, half, or all of it. */
const BEFORE: Readonly<Record<Alignment, 0 | 0.5 | 1>> = {
  left: 0,
  centre: 0.5,
  right: 1,
  top: 0,
  middle: 0.5,
  bottom: 1,
}

/**
 * Moves rectangles so that an edge, or the middle, of each lies where that of `to` does. Sizes stay. An edge lies there
 * exactly; a middle as near as the step allows.
 */
export function align(rects: readonly Rect[], to: Rect, alignment: Alignment, step: Step): Rect[] {
  const axis = axisOf(alignment)
  const goal = spanOf(to, axis)
  const before = BEFORE[alignment]
  return rects.map((rect) => {
    const { size } = spanOf(rect, axis)
    const start = goal.start + before * (goal.size - size)
    return { ...rect, [axis]: before === 0.5 ? roundTo(start, step) : start }
  })
}

/**
 * Aligns rectangles with each other: to the box around them, brought onto the step. Middles gather around the largest
 * one's, so that a second time changes nothing.
 */
export function alignTogether(rects: readonly Rect[], alignment: Alignment, step: Step): Rect[] {
  const box = boxAround(rects)
  if (!box) return []
  if (BEFORE[alignment] !== 0.5) return align(rects, roundEdges(box, step), alignment, step)
  const axis = axisOf(alignment)
  const [placed] = align([largest(rects, axis)], box, alignment, step)
  return placed ? align(rects, placed, alignment, step) : []
}

const largest = (rects: readonly Rect[], axis: Axis): Rect =>
  rects.reduce((a, b) => (sizeOf(spanOf(b, axis)) > sizeOf(spanOf(a, axis)) ? b : a))

const sizeOf = ({ size }: Span): number => size

/** Mirrors the places of rectangles within `within`: what is leftmost, or topmost, becomes the last. Sizes stay. */
export function mirror(rects: readonly Rect[], within: Rect, axis: Axis): Rect[] {
  const { start, size } = spanOf(within, axis)
  return rects.map((rect) => {
    const span = spanOf(rect, axis)
    return { ...rect, [axis]: start + size - (span.start - start) - span.size }
  })
}
