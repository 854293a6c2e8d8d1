import type { Axis, Span } from './axis'
import { type Lane, lanesOf, middleOf } from './lanes'
import type { Rect } from './rect'
import { roundTo, type Step } from './round'

/**
 * Spaces rectangles along an axis, between the first and the last, which stay: with equal gaps, or with equal distances
 * of their middles. What does not divide is spread, so that no two gaps between edges on the step
 * differ by more than it. It takes three; fewer stay as they are. Columns and rows of a grid move as one (lanes.ts).
 */
export function distribute(rects: readonly Rect[], axis: Axis, by: 'gap' | 'centre', step: Step): Rect[] {
  const lanes = lanesOf(rects, axis)
  const first = lanes[0]
  const last = lanes.at(-1)
  if (!first || !last || lanes.length < 3) return [...rects]
  const between = lanes.length - 1
  const starts = by === 'gap' ? startsByGap(lanes, gapOf(lanes)) : startsByMiddle(lanes, first, last)
  return moved(rects, axis, lanes, (index, { span }) => {
    if (index === 0 || index === between) return span.start
    return roundTo(starts[index] ?? span.start, step)
  })
}

/**
 * Sets the gap between neighbours along an axis. The first stays, and the others follow it, touching at 0 and lying on
 * each other below.
 */
export function setGap(rects: readonly Rect[], axis: Axis, gap: number, step: Step): Rect[] {
  const lanes = lanesOf(rects, axis)
  const starts = startsByGap(lanes, roundTo(gap, step))
  return moved(rects, axis, lanes, (index, { span }) => starts[index] ?? span.start)
}

/** Returns the gap that neighbours have in common; null where gaps differ, or where there is none. */
export function commonGap(rects: readonly Rect[], axis: Axis): number | null {
  const lanes = lanesOf(rects, axis)
  const gaps = new Set(lanes.slice(1).map(({ span }, index) => span.start - endOf(lanes[index]?.span ?? span)))
  const [gap] = gaps
  return gaps.size === 1 && gap !== undefined ? gap : null
}

/** Returns the gap that leaves the first and the last where they are. */
function gapOf(lanes: readonly Lane[]): number {
  const [first, last] = [lanes[0], lanes.at(-1)]
  if (!first || !last) return 0
  const filled = lanes.slice(1, -1).reduce((sum, { span }) => sum + span.size, 0)
  return (last.span.start - endOf(first.span) - filled) / (lanes.length - 1)
}

function startsByGap(lanes: readonly Lane[], gap: number): number[] {
  let next = lanes[0]?.span.start ?? 0
  return lanes.map(({ span }) => {
    const start = next
    next = start + span.size + gap
    return start
  })
}

function startsByMiddle(lanes: readonly Lane[], first: Lane, last: Lane): number[] {
  const from = middleOf(first.span)
  const pitch = (middleOf(last.span) - from) / (lanes.length - 1)
  return lanes.map(({ span }, index) => from + index * pitch - span.size / 2)
}

const endOf = ({ start, size }: Span): number => start + size

function moved(
  rects: readonly Rect[],
  axis: Axis,
  lanes: readonly Lane[],
  startOf: (index: number, lane: Lane) => number,
): Rect[] {
  const result = [...rects]
  lanes.forEach((lane, index) => {
    const by = startOf(index, lane) - lane.span.start
    for (const member of lane.members) {
      const rect = rects[member]
      if (rect) result[member] = { ...rect, [axis]: rect[axis] + by }
    }
  })
  return result
}
