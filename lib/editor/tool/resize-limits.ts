import { type Axis, type Fixed, rectOf, resizeSpan, type Span, spanOf } from '@/lib/geometry/axis'
import { commonBox } from '@/lib/geometry/box'
import type { Rect, Size } from '@/lib/geometry/rect'
import type { Step } from '@/lib/geometry/round'
import { type Scales, scalesAround } from '@/lib/geometry/together'

/** Says how small and how large a box may become along each axis, as a part of what it is. */
type Limits = Readonly<Record<Axis, Scales>>

/** The point of a box that stays, along each axis. */
type Anchor = Readonly<Record<Axis, Fixed>>

type Pull = Readonly<{ box: Rect; fixed: Anchor; isKept: boolean; frame: Size; step: Step }>

/**
 * Finds by how much the box can be resized that several were scaled into, with its shape kept or free; null for one
 * alone, which its own pull holds (pull.ts).
 */
export function limitsOf(unscaled: readonly Rect[], { box, fixed, isKept, frame, step }: Pull): Limits | null {
  if (unscaled.length < 2) return null
  const from = commonBox(unscaled)
  const along = (axis: Axis, frameSize: number): Scales => {
    const [span, whole] = [spanOf(box, axis), spanOf(from, axis)]
    const point = span.start + fixed[axis] * span.size
    const away = point - whole.start - fixed[axis] * whole.size
    const there = unscaled.map((rect): Span => ({ ...spanOf(rect, axis), start: spanOf(rect, axis).start + away }))
    const now = span.size / whole.size
    const { least, most } = scalesAround(there, { point, frameSize, now, step })
    return { least: least / now, most: most / now }
  }
  const [x, y] = [along('x', frame.width), along('y', frame.height)]
  if (!isKept) return { x, y }
  const both = { least: Math.max(x.least, y.least), most: Math.min(x.most, y.most) }
  return { x: both, y: both }
}

/** Returns the box as near to the wanted one as the limits allow. */
export function limited(wanted: Rect, box: Rect, limits: Limits, fixed: Anchor): Rect {
  const along = (axis: Axis) => {
    const { size } = spanOf(box, axis)
    const span = spanOf(wanted, axis)
    const scale = Math.max(limits[axis].least, Math.min(limits[axis].most, span.size / size))
    return resizeSpan(span, fixed[axis], scale * size)
  }
  return rectOf(along('x'), along('y'))
}

/** Tells whether a box is within the limits, but for what rounding makes of it. */
export const isAllowed = (rect: Rect, box: Rect, limits: Limits, step: Step): boolean =>
  (['x', 'y'] as const).every((axis) => {
    const [now, before] = [spanOf(rect, axis).size, spanOf(box, axis).size]
    return now >= limits[axis].least * before - step && now <= limits[axis].most * before + step
  })
