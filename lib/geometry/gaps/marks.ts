import type { Span } from '@/lib/geometry/axis'
import type { Gap, Gaps } from '@/lib/geometry/gap'
import type { Rect } from '@/lib/geometry/rect'
import { bottom, right } from '@/lib/geometry/rect'
import type { Guide } from '@/lib/geometry/snap'
import { isMeant } from './gaps'
import { type Side, sidesOf } from './sides'

/** Of the gaps that are as long as one beside the rectangle, the nearest so many are shown. */
const MOST_EXAMPLES = 2

/**
 * Lists the gaps beside a rectangle that equal another one, and those that they equal: on its other side, beyond its
 * neighbour, elsewhere in the layout, or, for its distance to the frame, along the other axis. What cannot be equal
 * because the pixels are whole may differ by a step.
 */
export function equalGaps(rect: Rect, gaps: Gaps): Guide[] {
  const x = sidesOf(rect, 'x', gaps, 0)
  const y = sidesOf(rect, 'y', gaps, 0)
  const shown: Guide[] = []
  const show = ({ axis, span, at }: Gap) => {
    if (!shown.some((guide) => guide.axis === axis && guide.at === at && isSameSpan(guide.gap, span)))
      shown.push({ axis, at, gap: span })
  }
  for (const { before, after } of [x, y]) {
    const isBetween = !(before.isMargin && after.isMargin)
    if (isBetween && isFree(before) && isFree(after) && isAlike(before, after, gaps.step)) {
      show(before.gap)
      show(after.gap)
    }
  }
  const all = [x.before, x.after, y.before, y.after].filter(isFree)
  for (const side of all) {
    const examples = [
      ...(side.next?.span.size === side.gap.span.size ? [side.next] : []),
      ...nearest(gaps.lengths.get(side.gap.span.size) ?? [], side.gap, rect),
      ...all.filter((other) => isSameMargin(side, other, gaps)).map(({ gap }) => gap),
    ]
    if (examples.length > 0 || gaps.lengths.get(side.gap.span.size)?.length === 0)
      for (const gap of [side.gap, ...examples]) show(gap)
  }
  return shown
}

const isSameSpan = (a: Span | undefined, { start, size }: Span): boolean => a?.start === start && a.size === size

const isFree = ({ gap }: Side): boolean => gap.span.size > 0

const isAlike = (a: Side, b: Side, slack: number): boolean => Math.abs(a.gap.span.size - b.gap.span.size) <= slack

/** A picture in a corner is as far from one edge of the frame as from the other. */
const isSameMargin = (a: Side, b: Side, { frame }: Gaps): boolean =>
  a.isMargin && b.isMargin && a.gap.axis !== b.gap.axis && isAlike(a, b, 0) && isMeant(a.gap.span.size, frame)

/** Finds the nearest examples. One that lies in line with this gap is none: their common edges are guides anyway. */
function nearest(all: readonly Gap[], { axis, span }: Gap, rect: Rect): readonly Gap[] {
  const examples = all.filter((gap) => gap.axis !== axis || gap.span.start !== span.start)
  const middle = { x: (rect.x + right(rect)) / 2, y: (rect.y + bottom(rect)) / 2 }
  const away = ({ axis, span, at }: Gap): number => {
    const along = Math.abs(span.start + span.size / 2 - middle[axis])
    return along + Math.abs(at - middle[axis === 'x' ? 'y' : 'x'])
  }
  if (examples.length <= MOST_EXAMPLES) return examples
  return examples.toSorted((a, b) => away(a) - away(b)).slice(0, MOST_EXAMPLES)
}
