import type { Axis } from '@/lib/geometry/axis'
import type { Body, Gap, Gaps, Lane } from '@/lib/geometry/gap'
import type { Rect } from '@/lib/geometry/rect'
import { bodyAfter, bodyBefore, bodyOf, gapAfter, gapBefore } from './gaps'

/**
 * Says how far a rectangle is from its neighbour on one side; `isMargin` where that is the frame's edge. `next` is the
 * gap beyond that neighbour.
 */
export type Side = Readonly<{ gap: Gap; isMargin: boolean; next: Gap | null }>

export type Sides = Readonly<{ before: Side; after: Side }>

/** Finds the neighbours of a rectangle along one axis. One that it overlaps by up to `slack` still is a neighbour. */
export function sidesOf(rect: Rect, axis: Axis, gaps: Gaps, slack: number): Sides {
  const lane = gaps[axis]
  const body = bodyOf(rect, axis)
  const reach = Math.min(slack, (body.end - body.start) / 2)
  const before = bodyBefore(lane, body.start + reach, body)
  const after = bodyAfter(lane, body.end - reach, body)
  return {
    before: { gap: gapBefore(lane, body, before), isMargin: !before, next: before && gapBeyond(lane, before, -1) },
    after: { gap: gapAfter(lane, body, after), isMargin: !after, next: after && gapBeyond(lane, after, 1) },
  }
}

function gapBeyond(lane: Lane, body: Body, way: 1 | -1): Gap {
  return way === -1
    ? gapBefore(lane, body, bodyBefore(lane, body.start, body))
    : gapAfter(lane, body, bodyAfter(lane, body.end, body))
}

/** Lists the lengths that the gap on this side may take: the commonest of the layout, and that of its neighbour. */
export function lengthsFor({ next }: Side, { lengths }: Gaps): number[] {
  const known = [...lengths.keys()]
  return next && next.span.size > 0 ? [...known, next.span.size] : known
}
