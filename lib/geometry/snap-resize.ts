import { type Axis, rectOf, resizeSpan, type Span, sizesOf, spanOf } from './axis'
import { guidesBetween, nearestGuide } from './bisect'
import { isInside } from './constrain'
import type { Rect } from './rect'
import { fixedOf, followed, type Handle, type Keeping, landed, pullOf, type ResizeOptions } from './resize'
import { roundEdges } from './round'
import type { Guide, Guides } from './snap'

type Snapped = Readonly<{ rect: Rect; touched: readonly Guide[] }>

/**
 * Finds the smallest change of a pulled rectangle that puts a pulled edge on a guide within `reach`, and lands it on
 * whole steps. With the aspect kept, the axis that is nearer to a guide leads and the other one follows; the nearer one
 * gives way where it alone would take the rectangle off the frame. Where the follower ends within a step of a guide of
 * its own, it lies on that guide: so what is dragged to fill the frame fills it, to the pixel.
 */
export function snapResize(rect: Rect, handle: Handle, guides: Guides, reach: number, options: ResizeOptions): Snapped {
  const { aspect } = options
  const grip: Grip = { handle, guides, options }
  const limits = { x: limitsOf(rect, 'x', grip), y: limitsOf(rect, 'y', grip) }
  const both = { least: Math.max(limits.x.least, limits.y.least), most: Math.min(limits.x.most, limits.y.most) }
  const x = pullTo(rect, 'x', reach, aspect === null ? limits.x : both, grip)
  const y = pullTo(rect, 'y', reach, aspect === null ? limits.y : both, grip)

  if (aspect === null) {
    const free = roundEdges(rectOf(x?.span ?? spanOf(rect, 'x'), y?.span ?? spanOf(rect, 'y')), guides.step)
    return { rect: free, touched: touched(free, { x: x !== null, y: y !== null }, grip) }
  }
  const leads: Lead[] = []
  if (x) leads.push({ ...x, axis: 'x' })
  if (y) leads.push({ ...y, axis: 'y' })
  const [nearer, other] = leads
    .sort((a, b) => a.distance - b.distance)
    .map((lead) => led(rect, lead, { ...grip, options: { ...options, aspect } }))
  if (!nearer) return { rect: landed(rect, handle, options, guides.step), touched: [] }
  const best = other && !isInside(nearer, guides.frame) && isInside(other, guides.frame) ? other : nearer
  return { rect: best, touched: touched(best, { x: true, y: true }, grip) }
}

/** Holds what stays the same all through one snap. */
type Grip = Readonly<{ handle: Handle; guides: Guides; options: ResizeOptions }>

/** Says how far an edge was from its guide, and the span with the edge on it. */
type Pulled = Readonly<{ distance: number; span: Span }>
type Lead = Pulled & Readonly<{ axis: Axis }>
type Scales = Readonly<{ least: number; most: number }>

/** Returns the rectangle whose leading axis lies on its guide. */
function led(rect: Rect, { axis, span }: Lead, grip: Grip & Readonly<{ options: Keeping }>): Rect {
  const { handle, options, guides } = grip
  const { step } = guides
  const exact = followed(rect, axis, span, handle, options)
  const other = axis === 'x' ? 'y' : 'x'
  // From the centre, both edges move.
  const near = pullTo(exact, other, options.fromCentre ? step / 2 : step, limitsOf(exact, other, grip), grip)
  if (!near) return landed(exact, handle, options, step, axis)
  return roundEdges(axis === 'x' ? rectOf(span, near.span) : rectOf(near.span, span), step)
}

function limitsOf(rect: Rect, axis: Axis, { handle, options, guides: { frame } }: Grip): Scales {
  const span = spanOf(rect, axis)
  const fixed = fixedOf(pullOf(handle)[axis], options)
  const { least, most } = sizesOf(span, fixed, axis === 'x' ? frame.width : frame.height)
  return { least: least / span.size, most: most / span.size }
}

function pullTo(
  rect: Rect,
  axis: Axis,
  reach: number,
  scales: Scales,
  { handle, guides, options }: Grip,
): Pulled | null {
  const span = spanOf(rect, axis)
  const pull = pullOf(handle)[axis]
  const fixed = fixedOf(pull, options)
  const point = span.start + fixed * span.size
  let best: Pulled | null = null
  for (const edge of pulledEdges(span, pull, options)) {
    const bounds = [point + (edge - point) * scales.least, point + (edge - point) * scales.most]
    const least = Math.max(edge - reach, Math.min(...bounds))
    const most = Math.min(edge + reach, Math.max(...bounds))
    const guide = nearestOf(guides, axis, edge, least, most)
    if (guide === null) continue
    const distance = Math.abs(guide - edge)
    const scale = (guide - point) / (edge - point)
    if (!best || distance < best.distance) best = { distance, span: resizeSpan(span, fixed, span.size * scale) }
  }
  return best
}

/** Where a guide and an equal gap are as near, the guide has it. */
function nearestOf({ near, ...guides }: Guides, axis: Axis, edge: number, least: number, most: number): number | null {
  const guide = nearestGuide(guides[axis], edge, least, most)
  const gap = near ? nearestGuide(near[axis], edge, least, most) : null
  if (guide === null || gap === null) return guide ?? gap
  return Math.abs(gap - edge) < Math.abs(guide - edge) ? gap : guide
}

function pulledEdges({ start, size }: Span, pull: -1 | 0 | 1, { fromCentre }: ResizeOptions): readonly number[] {
  if (pull === 0) return []
  if (fromCentre) return [start, start + size]
  return pull === -1 ? [start] : [start + size]
}

/** Lists the guides that pulled edges lie on, along the axes that have snapped. */
function touched(rect: Rect, isSnapped: Readonly<Record<Axis, boolean>>, { handle, guides, options }: Grip): Guide[] {
  const pull = pullOf(handle)
  return (['x', 'y'] as const).flatMap((axis) => {
    const edges = isSnapped[axis] ? pulledEdges(spanOf(rect, axis), pull[axis], options) : []
    const found = new Set(edges.flatMap((at) => guidesBetween(guides[axis], at, at)))
    return Array.from(found, (at) => ({ axis, at }))
  })
}
