import { type Axis, type Fixed, rectOf, resizeSpan, type Span, sizesOf, spanOf } from './axis'
import { guidesBetween, nearestGuide } from './bisect'
import { isInside } from './constrain'
import type { Rect } from './rect'
import { fixedOf, followed, type Handle, type Keeping, landed, pullOf, type ResizeOptions } from './resize'
import { roundEdges } from './round'
import type { Guide, Guides, Snapped } from './snap'

/**
 * Finds the smallest change of a pulled rectangle that puts a pulled edge on a guide within `reach`, and lands it on
 * whole steps. With the aspect kept, the axis that is nearer to a guide leads and the other one follows; the nearer one
 * gives way where it alone would take the rectangle off the frame. Where the follower ends within a step of a guide of
 * its own, it lies on that guide: so what is dragged to fill the frame fills it, to the pixel.
 */
export function snapResize(rect: Rect, handle: Handle, guides: Guides, reach: number, options: ResizeOptions): Snapped {
  const pull = pullOf(handle)
  const limitsX = limitsOf(spanOf(rect, 'x'), fixedOf(pull.x, options), guides.frame.width)
  const limitsY = limitsOf(spanOf(rect, 'y'), fixedOf(pull.y, options), guides.frame.height)
  const both = { least: Math.max(limitsX.least, limitsY.least), most: Math.min(limitsX.most, limitsY.most) }
  const x = pullTo(rect, 'x', handle, guides, reach, options.aspect === null ? limitsX : both, options)
  const y = pullTo(rect, 'y', handle, guides, reach, options.aspect === null ? limitsY : both, options)

  const { aspect } = options
  if (aspect === null) {
    const free = landed(
      rectOf(x?.span ?? spanOf(rect, 'x'), y?.span ?? spanOf(rect, 'y')),
      handle,
      options,
      guides.step,
    )
    return { rect: free, touched: touched(free, handle, guides, options, { x: x !== null, y: y !== null }) }
  }
  const leads: Lead[] = []
  if (x) leads.push({ ...x, axis: 'x' })
  if (y) leads.push({ ...y, axis: 'y' })
  const [nearer, other] = leads
    .sort((a, b) => a.distance - b.distance)
    .map((lead) => led(rect, lead, handle, guides, { ...options, aspect }))
  if (!nearer) return { rect: landed(rect, handle, options, guides.step), touched: [] }
  const best = other && !isInside(nearer, guides.frame) && isInside(other, guides.frame) ? other : nearer
  return { rect: best, touched: touched(best, handle, guides, options, { x: true, y: true }) }
}

/** Says how far an edge was from its guide, and the span with the edge on it. */
type Pulled = Readonly<{ distance: number; span: Span }>
type Lead = Pulled & Readonly<{ axis: Axis }>
type Scales = Readonly<{ least: number; most: number }>

/** Returns the rectangle whose leading axis lies on its guide. */
function led(rect: Rect, { axis, span }: Lead, handle: Handle, guides: Guides, options: Keeping): Rect {
  const { frame, step } = guides
  const exact = followed(rect, axis, span, handle, options)
  const [other, frameSize] = axis === 'x' ? (['y', frame.height] as const) : (['x', frame.width] as const)
  const limits = limitsOf(spanOf(exact, other), fixedOf(pullOf(handle)[other], options), frameSize)
  // From the centre, both edges move.
  const near = pullTo(exact, other, handle, guides, options.fromCentre ? step / 2 : step, limits, options)
  if (!near) return landed(exact, handle, options, step, axis)
  return roundEdges(axis === 'x' ? rectOf(span, near.span) : rectOf(near.span, span), step)
}

function limitsOf(span: Span, fixed: Fixed, frameSize: number): Scales {
  const { least, most } = sizesOf(span, fixed, frameSize)
  return { least: least / span.size, most: most / span.size }
}

function pullTo(
  rect: Rect,
  axis: Axis,
  handle: Handle,
  guides: Guides,
  reach: number,
  { least, most }: Scales,
  options: ResizeOptions,
): Pulled | null {
  const span = spanOf(rect, axis)
  const pull = pullOf(handle)[axis]
  const fixed = fixedOf(pull, options)
  const point = span.start + fixed * span.size
  let best: Pulled | null = null
  for (const edge of pulledEdges(span, pull, options)) {
    const bounds = [point + (edge - point) * least, point + (edge - point) * most]
    const guide = nearestGuide(
      guides[axis],
      edge,
      Math.max(edge - reach, Math.min(...bounds)),
      Math.min(edge + reach, Math.max(...bounds)),
    )
    if (guide === null) continue
    const distance = Math.abs(guide - edge)
    const scale = (guide - point) / (edge - point)
    if (!best || distance < best.distance) best = { distance, span: resizeSpan(span, fixed, span.size * scale) }
  }
  return best
}

function pulledEdges({ start, size }: Span, pull: -1 | 0 | 1, { fromCentre }: ResizeOptions): readonly number[] {
  if (pull === 0) return []
  if (fromCentre) return [start, start + size]
  return pull === -1 ? [start] : [start + size]
}

/** Lists the guides that pulled edges lie on, along the axes that have snapped. */
function touched(
  rect: Rect,
  handle: Handle,
  guides: Guides,
  options: ResizeOptions,
  isSnapped: Readonly<Record<Axis, boolean>>,
): Guide[] {
  const pull = pullOf(handle)
  return (['x', 'y'] as const).flatMap((axis) => {
    const edges = isSnapped[axis] ? pulledEdges(spanOf(rect, axis), pull[axis], options) : []
    const found = new Set(edges.flatMap((at) => guidesBetween(guides[axis], at, at)))
    return Array.from(found, (at) => ({ axis, at }))
  })
}
