import type { Axis } from '@/lib/geometry/axis'
import type { Gaps } from '@/lib/geometry/gap'
import type { Rect } from '@/lib/geometry/rect'
import { type Handle, pullOf, type ResizeOptions } from '@/lib/geometry/resize'
import type { Guide, Guides } from '@/lib/geometry/snap'
import { snapResize } from '@/lib/geometry/snap-resize'
import { equalGaps } from './marks'
import { lengthsFor, type Side, sidesOf } from './sides'

/**
 * Resizes as `snapResize` does, and also to where the gap beside a pulled edge equals another one: that on the other
 * side, or one elsewhere in the layout. `touched` then shows the gaps that are equal.
 */
export function snapResizeToGaps(
  rect: Rect,
  handle: Handle,
  guides: Guides,
  reach: number,
  options: ResizeOptions,
): Readonly<{ rect: Rect; touched: readonly Guide[] }> {
  const { gaps } = guides
  if (!gaps) return snapResize(rect, handle, guides, reach, options)
  const near = { x: edgesFor(rect, 'x', handle, gaps, reach), y: edgesFor(rect, 'y', handle, gaps, reach) }
  const snapped = snapResize(rect, handle, { ...guides, near }, reach, options)
  return { ...snapped, touched: [...snapped.touched, ...equalGaps(snapped.rect, gaps)] }
}

/** Lists where pulled edges make equal gaps, sorted. */
function edgesFor(rect: Rect, axis: Axis, handle: Handle, gaps: Gaps, reach: number): Float64Array {
  const pull = pullOf(handle)[axis]
  if (pull === 0) return new Float64Array()
  const { before, after } = sidesOf(rect, axis, gaps, reach)
  const [pulled, other] = pull === -1 ? [before, after] : [after, before]
  const { start, size } = pulled.gap.span
  const edges = wantedFor(pulled, other, gaps).map((length) => (pull === -1 ? start + length : start + size - length))
  return Float64Array.from(edges).sort()
}

function wantedFor(pulled: Side, { gap: { span }, isMargin }: Side, gaps: Gaps): number[] {
  const known = lengthsFor(pulled, gaps)
  return span.size > 0 && !(isMargin && pulled.isMargin) ? [...known, span.size] : known
}
