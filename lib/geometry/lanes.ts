import { type Axis, type Span, spanOf } from './axis'
import type { Rect } from './rect'

/** Holds rectangles that move as one along an axis: their indexes, and the span around them. */
export type Lane = Readonly<{ members: readonly number[]; span: Span }>

/**
 * Sorts rectangles into the columns of a grid (`x`) or its rows (`y`), in order of their middles. Those that stand
 * above each other form one column, so that spacing its columns keeps a grid a grid. What lies on another stays alone.
 *
 *     ┌──┐ ┌───┐ ┌─┐
 *     └──┘ └───┘ │ │
 *     ┌──┐ ┌──┐  └─┘
 *     └──┘ └──┘           three columns
 */
export function lanesOf(rects: readonly Rect[], axis: Axis): Lane[] {
  const across: Axis = axis === 'x' ? 'y' : 'x'
  const order = rects.map((_, index) => index).sort((a, b) => middleAt(a) - middleAt(b) || a - b)
  const lanes: { members: number[]; span: Span }[] = []
  for (const index of order) {
    const rect = rects[index]
    if (!rect) continue
    const span = spanOf(rect, axis)
    const isClear = (member: number) => {
      const other = rects[member]
      return other !== undefined && shared(spanOf(other, across), spanOf(rect, across)) <= 0
    }
    const lane = lanes.find(
      (each) => shared(each.span, span) * 2 > Math.min(each.span.size, span.size) && each.members.every(isClear),
    )
    if (!lane) lanes.push({ members: [index], span })
    else {
      lane.members.push(index)
      lane.span = around(lane.span, span)
    }
  }
  return lanes.sort((a, b) => middleOf(a.span) - middleOf(b.span))

  function middleAt(index: number): number {
    const rect = rects[index]
    return rect ? middleOf(spanOf(rect, axis)) : 0
  }
}

export const middleOf = ({ start, size }: Span): number => start + size / 2

/** Returns how much two spans share; zero or less where they only touch, or are apart. */
const shared = (a: Span, b: Span): number => Math.min(a.start + a.size, b.start + b.size) - Math.max(a.start, b.start)

function around(a: Span, b: Span): Span {
  const start = Math.min(a.start, b.start)
  return { start, size: Math.max(a.start + a.size, b.start + b.size) - start }
}
