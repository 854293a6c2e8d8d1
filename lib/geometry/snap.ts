import { type Axis, type Span, spanOf } from './axis'
import { guidesBetween, nearestGuide } from './bisect'
import { keptOn } from './constrain'
import type { Gaps } from './gap'
import type { Point, Rect, Size } from './rect'
import { roundEdges, roundTo, type Step } from './round'

/**
 * Holds everything that a gesture may snap to: sorted positions along each axis, and the frame that it must not leave.
 * `x` and `y` are for edges, and lie where edges may: on whole steps. A middle may lie between them, so `middles` are
 * not rounded. `gaps` are those between all that stands still, and `near` are edges that only what lies where the
 * pulled rectangle does may snap to.
 */
export type Guides = Readonly<{
  frame: Size
  step: Step
  x: Float64Array
  y: Float64Array
  middles: Readonly<Record<Axis, Float64Array>>
  gaps?: Gaps
  near?: Readonly<Record<Axis, Float64Array>>
}>

/**
 * Names a guide that the rectangle lies on: `at` along `axis`, so an x guide is drawn upright. With a `gap`, it is one
 * of several equal gaps instead: that span along `axis`, drawn `at` across it.
 */
export type Guide = Readonly<{ axis: Axis; at: number; gap?: Span }>

/**
 * Collects the guides once for a gesture: the frame's edges, middle and thirds, and every other rectangle's edges and
 * middle. An odd edge in an even show is a guide at the even pixel that *Make it even* would put it on.
 */
export function createGuides(frame: Size, others: readonly Rect[], step: Step): Guides {
  const x = linesAlong('x', frame.width, others)
  const y = linesAlong('y', frame.height, others)
  return { frame, step, x: onSteps(x, step), y: onSteps(y, step), middles: { x: sorted(x), y: sorted(y) } }
}

function linesAlong(axis: Axis, frameSize: number, others: readonly Rect[]): Set<number> {
  const positions = new Set([0, frameSize / 3, frameSize / 2, (frameSize * 2) / 3, frameSize])
  for (const rect of others) for (const line of linesOf(rect, axis)) positions.add(line)
  return positions
}

const sorted = (positions: ReadonlySet<number>): Float64Array => Float64Array.from(positions).sort()
const onSteps = (positions: ReadonlySet<number>, step: Step): Float64Array =>
  sorted(new Set(Array.from(positions, (at) => roundTo(at, step))))

function linesOf(rect: Rect, axis: Axis): readonly [start: number, middle: number, end: number] {
  const { start, size } = spanOf(rect, axis)
  return [start, start + size / 2, start + size]
}

/**
 * Returns the move nearest to `by` that puts, on each axis, an edge on a guide within `reach`, or the middle as near to
 * one as whole steps allow; without a guide, the start on a whole step. It takes no move that loses the frame. What
 * moves is rounded after it (`roundEdges`), and `touched` says where the box then lies.
 */
export function snapMove(
  box: Rect,
  by: Point,
  guides: Guides,
  reach: number,
): Readonly<{ by: Point; touched: readonly Guide[] }> {
  const { x, y } = snapAxes(box, by, guides, reach)
  const moved = { x: x ?? wholeMove(box.x, by.x, guides.step), y: y ?? wholeMove(box.y, by.y, guides.step) }
  const landed = roundEdges({ ...box, x: box.x + moved.x, y: box.y + moved.y }, guides.step)
  return {
    by: moved,
    touched: [
      ...(x === null ? [] : touchedByMove(landed, 'x', guides)),
      ...(y === null ? [] : touchedByMove(landed, 'y', guides)),
    ],
  }
}

/** Returns that move on each axis; null where there is no guide within reach. */
export const snapAxes = (
  box: Rect,
  by: Point,
  guides: Guides,
  reach: number,
): Readonly<Record<Axis, number | null>> => ({
  x: snapAxis(box, by, 'x', guides, reach),
  y: snapAxis(box, by, 'y', guides, reach),
})

/** Shortens or lengthens a move so that it ends on a whole step. */
export const wholeMove = (start: number, by: number, step: Step): number => roundTo(start + by, step) - start

function snapAxis(box: Rect, by: Point, axis: Axis, guides: Guides, reach: number): number | null {
  const frameSize = axis === 'x' ? guides.frame.width : guides.frame.height
  const { start, size } = spanOf(box, axis)
  const back = Math.max(-reach, keptOn(frameSize) - size - start - by[axis])
  const forth = Math.min(reach, frameSize - keptOn(frameSize) - start - by[axis])
  let best: number | null = null
  for (const [index, line] of linesOf(box, axis).entries()) {
    const at = line + by[axis]
    const guide = nearestGuide(index === 1 ? guides.middles[axis] : guides[axis], at, at + back, at + forth)
    if (guide !== null && (best === null || Math.abs(guide - at) < Math.abs(best - by[axis]))) best = guide - line
  }
  return best
}

export function touchedByMove(landed: Rect, axis: Axis, guides: Guides): Guide[] {
  const [start, middle, end] = linesOf(landed, axis)
  const half = guides.step / 2 + 0.001
  const found = [
    ...guidesBetween(guides[axis], start, start),
    ...guidesBetween(guides.middles[axis], middle - half, middle + half),
    ...guidesBetween(guides[axis], end, end),
  ]
  return found.filter((at, index) => found.indexOf(at) === index).map((at) => ({ axis, at }))
}
