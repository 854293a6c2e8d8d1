import { type Axis, type Fixed, rectOf, resizeSpan, type Span, sizesOf, spanOf } from './axis'
import { guidesBetween, nearestGuide } from './bisect'
import { keptOn } from './constrain'
import type { Rect, Size } from './rect'
import { fixedOf, type Handle, pullOf, type ResizeOptions } from './resize'
import { roundEdges } from './round'

/**
 * Holds everything that a gesture may snap to: sorted positions along each axis, and the frame that it must not leave.
 */
export type Guides = Readonly<{ frame: Size; x: Float64Array; y: Float64Array }>

/** Names a guide that the rectangle lies on: `at` along `axis`, so an x guide is drawn upright. */
export type Guide = Readonly<{ axis: Axis; at: number }>
export type Snapped = Readonly<{ rect: Rect; touched: readonly Guide[] }>

/** Results are whole pixels and guides need not be: an edge lies on a guide when no whole pixel is nearer to it. */
const TOUCH = 0.501

/**
 * Collects the guides once for a gesture: the frame's edges, middle and thirds, and every other rectangle's edges and
 * middle.
 */
export function createGuides(frame: Size, others: readonly Rect[]): Guides {
  return { frame, x: guidesAlong('x', frame.width, others), y: guidesAlong('y', frame.height, others) }
}

function guidesAlong(axis: Axis, frameSize: number, others: readonly Rect[]): Float64Array {
  const positions = new Set([0, frameSize / 3, frameSize / 2, (frameSize * 2) / 3, frameSize])
  for (const rect of others) for (const line of linesOf(spanOf(rect, axis))) positions.add(line)
  return Float64Array.from(positions).sort()
}

const linesOf = ({ start, size }: Span): readonly number[] => [start, start + size / 2, start + size]

/**
 * Finds the smallest move, per axis, that puts an edge or the middle on a guide within `reach`. It takes no move that
 * loses the frame.
 */
export function snapMove(rect: Rect, guides: Guides, reach: number): Snapped {
  const x = moveSpan(spanOf(rect, 'x'), guides.x, guides.frame.width, reach)
  const y = moveSpan(spanOf(rect, 'y'), guides.y, guides.frame.height, reach)
  const snapped = roundEdges(rectOf(x ?? spanOf(rect, 'x'), y ?? spanOf(rect, 'y')))
  return {
    rect: snapped,
    touched: [
      ...(x ? touched('x', guides.x, linesOf(spanOf(snapped, 'x'))) : []),
      ...(y ? touched('y', guides.y, linesOf(spanOf(snapped, 'y'))) : []),
    ],
  }
}

function moveSpan(span: Span, sorted: Float64Array, frameSize: number, reach: number): Span | null {
  const back = Math.max(-reach, keptOn(frameSize) - span.size - span.start)
  const forth = Math.min(reach, frameSize - keptOn(frameSize) - span.start)
  let best: number | null = null
  for (const line of linesOf(span)) {
    const guide = nearestGuide(sorted, line, line + back, line + forth)
    if (guide !== null && (best === null || Math.abs(guide - line) < Math.abs(best))) best = guide - line
  }
  return best === null ? null : { ...span, start: span.start + best }
}

/**
 * Finds the smallest change that puts a pulled edge on a guide within `reach`. With the aspect kept, only the axis that
 * is nearer to a guide decides, and the other one follows, whether or not that takes it to a guide of its own.
 */
export function snapResize(rect: Rect, handle: Handle, guides: Guides, reach: number, options: ResizeOptions): Snapped {
  const pull = pullOf(handle)
  const spanX = spanOf(rect, 'x')
  const spanY = spanOf(rect, 'y')
  const fixedX = fixedOf(pull.x, options)
  const fixedY = fixedOf(pull.y, options)
  let limitsX = limitsOf(spanX, fixedX, guides.frame.width)
  let limitsY = limitsOf(spanY, fixedY, guides.frame.height)
  if (options.keepAspect) limitsX = limitsY = bothOf(limitsX, limitsY)

  let x = pullSpan(spanX, pull.x, guides.x, reach, limitsX, options)
  let y = pullSpan(spanY, pull.y, guides.y, reach, limitsY, options)
  if (options.keepAspect) {
    const leading = !y || (x && x.distance <= y.distance) ? x : y
    x = y = leading
  }
  const snapped = roundEdges(
    rectOf(
      resizeSpan(spanX, fixedX, spanX.size * (x?.scale ?? 1)),
      resizeSpan(spanY, fixedY, spanY.size * (y?.scale ?? 1)),
    ),
  )
  return {
    rect: snapped,
    touched: [
      ...(x ? touched('x', guides.x, pulledEdges(spanOf(snapped, 'x'), pull.x, options)) : []),
      ...(y ? touched('y', guides.y, pulledEdges(spanOf(snapped, 'y'), pull.y, options)) : []),
    ],
  }
}

/** Says how far an edge was from its guide, and what the size has to be multiplied by to put it there. */
type Pulled = Readonly<{ distance: number; scale: number }>
type Scales = Readonly<{ least: number; most: number }>

function limitsOf(span: Span, fixed: Fixed, frameSize: number): Scales {
  const { least, most } = sizesOf(span, fixed, frameSize)
  return { least: least / span.size, most: most / span.size }
}

const bothOf = (a: Scales, b: Scales): Scales => ({
  least: Math.max(a.least, b.least),
  most: Math.min(a.most, b.most),
})

function pullSpan(
  span: Span,
  pull: -1 | 0 | 1,
  sorted: Float64Array,
  reach: number,
  { least, most }: Scales,
  options: ResizeOptions,
): Pulled | null {
  const fixed = fixedOf(pull, options)
  let best: Pulled | null = null
  for (const edge of pulledEdges(span, pull, options)) {
    const point = span.start + fixed * span.size
    const bounds = [point + (edge - point) * least, point + (edge - point) * most]
    const guide = nearestGuide(
      sorted,
      edge,
      Math.max(edge - reach, Math.min(...bounds)),
      Math.min(edge + reach, Math.max(...bounds)),
    )
    if (guide === null) continue
    const distance = Math.abs(guide - edge)
    if (!best || distance < best.distance) best = { distance, scale: (guide - point) / (edge - point) }
  }
  return best
}

function pulledEdges({ start, size }: Span, pull: -1 | 0 | 1, { fromCentre }: ResizeOptions): readonly number[] {
  if (pull === 0) return []
  if (fromCentre) return [start, start + size]
  return pull === -1 ? [start] : [start + size]
}

function touched(axis: Axis, sorted: Float64Array, positions: readonly number[]): Guide[] {
  const found = new Set(positions.flatMap((position) => guidesBetween(sorted, position - TOUCH, position + TOUCH)))
  return Array.from(found, (at) => ({ axis, at }))
}
