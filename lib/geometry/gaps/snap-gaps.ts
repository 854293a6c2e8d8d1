import { type Axis, spanOf } from '@/lib/geometry/axis'
import { keptOn } from '@/lib/geometry/constrain'
import type { Gaps } from '@/lib/geometry/gap'
import type { Point, Rect } from '@/lib/geometry/rect'
import { roundEdges, roundTo } from '@/lib/geometry/round'
import { type Guide, type Guides, snapAxes, snapMove, touchedByMove, wholeMove } from '@/lib/geometry/snap'
import { isMeant } from './gaps'
import { equalGaps } from './marks'
import { lengthsFor, sidesOf } from './sides'

type Moved = Readonly<{ by: Point; touched: readonly Guide[] }>

/**
 * Moves as `snapMove` does, and also to where the gap to a neighbour, or the distance to the frame, equals another one:
 * whichever is nearer. `touched` then shows the gaps that are equal.
 */
export function snapMoveToGaps(box: Rect, by: Point, guides: Guides, reach: number): Moved {
  const { gaps, step } = guides
  if (!gaps) return snapMove(box, by, guides, reach)
  const on = snapAxes(box, by, guides, reach)
  const plain = { x: on.x ?? wholeMove(box.x, by.x, step), y: on.y ?? wholeMove(box.y, by.y, step) }
  const isOn = (axis: Axis) => on[axis] !== null
  const move = (axis: Axis, moved: Point, extra: readonly number[]): number | null => {
    const here = shifted(box, { ...moved, [axis]: by[axis] })
    const most = isOn(axis) ? Math.abs(plain[axis] - by[axis]) : reach
    const offset = toEqualGap(here, axis, { guides, gaps }, most, extra)
    return offset === null ? null : by[axis] + offset
  }
  // In a corner it may lie as far from one edge of the frame as from the other.
  const x = move('x', plain, [])
  const afterX = { x: x ?? plain.x, y: plain.y }
  const y = move('y', afterX, marginsOf(shifted(box, afterX), 'x', gaps))
  const afterY = { ...afterX, y: y ?? plain.y }
  const isLate = x === null && !isOn('x') && (y !== null || isOn('y'))
  const corner = isLate ? move('x', afterY, marginsOf(shifted(box, afterY), 'y', gaps)) : null
  const moved = { ...afterY, x: corner ?? afterY.x }

  const landed = roundEdges(shifted(box, moved), step)
  const lines = [
    ...(x !== null || corner !== null || isOn('x') ? touchedByMove(landed, 'x', guides) : []),
    ...(y !== null || isOn('y') ? touchedByMove(landed, 'y', guides) : []),
  ]
  return { by: moved, touched: [...lines, ...equalGaps(landed, gaps)] }
}

const shifted = (box: Rect, by: Point): Rect => ({ ...box, x: box.x + by.x, y: box.y + by.y })

/** Finds the smallest offset, below `most`, that makes a gap on this axis equal another; null where there is none. */
function toEqualGap(
  box: Rect,
  axis: Axis,
  { guides: { frame, step }, gaps }: Readonly<{ guides: Guides; gaps: Gaps }>,
  most: number,
  extra: readonly number[],
): number | null {
  const { before, after } = sidesOf(box, axis, gaps, most)
  const { start, size } = spanOf(box, axis)
  const from = before.gap.span.start
  const to = after.gap.span.start + after.gap.span.size
  const starts = [
    ...[...lengthsFor(before, gaps), ...(before.isMargin ? extra : [])].map((length) => from + length),
    ...[...lengthsFor(after, gaps), ...(after.isMargin ? extra : [])].map((length) => to - length - size),
  ]
  // Between both edges of the frame the middle is a guide anyway.
  const isBetween = !(before.isMargin && after.isMargin) && to - from - size >= 2 * step
  if (isBetween) starts.push(roundTo((from + to - size) / 2, step))
  const frameSize = axis === 'x' ? frame.width : frame.height
  const kept = keptOn(frameSize)
  let best: number | null = null
  for (const at of starts) {
    const offset = at - start
    const isOff = at + size < kept || at > frameSize - kept
    if (isOff || Math.abs(offset) > most || (best !== null && Math.abs(offset) >= Math.abs(best))) continue
    best = offset
  }
  // As near as a guide is not nearer: the guide has it.
  return best !== null && Math.abs(best) < most ? best : null
}

/** Lists how far the rectangle is from the frame along one axis, where nothing lies between. */
function marginsOf(rect: Rect, axis: Axis, gaps: Gaps): number[] {
  const { before, after } = sidesOf(roundEdges(rect, gaps.step), axis, gaps, 0)
  return [before, after].flatMap(({ isMargin, gap: { span } }) =>
    isMargin && isMeant(span.size, gaps.frame) ? [span.size] : [],
  )
}
