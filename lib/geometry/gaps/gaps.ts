import { type Axis, spanOf } from '@/lib/geometry/axis'
import { firstFrom } from '@/lib/geometry/bisect'
import type { Body, Gap, Gaps, Lane, Sorted } from '@/lib/geometry/gap'
import type { Rect, Size } from '@/lib/geometry/rect'
import { roundEdges, type Step } from '@/lib/geometry/round'

/** Of so many lengths each is looked at in every move, so that a move costs the same among few inputs and many. */
const MOST_LENGTHS = 8
const MOST_EXAMPLES = 16

/** What is further apart than this part of the frame's shorter side is apart by chance. */
const LONGEST = 1 / 4

/** Tells whether a length is one that a person may have meant. */
export const isMeant = (length: number, frame: Size): boolean =>
  length > 0 && length <= Math.min(frame.width, frame.height) * LONGEST

/**
 * Collects the gaps once for a gesture, and `wanted` lengths that count although nothing is so far from its neighbour
 * yet. An odd edge counts as it lies once it is made even, as in `createGuides`.
 */
export function createGaps(frame: Size, others: readonly Rect[], step: Step, wanted: readonly number[] = []): Gaps {
  const rects = others.map((rect) => roundEdges(rect, step))
  const x = laneOf('x', frame.width, rects)
  const y = laneOf('y', frame.height, rects)
  const lengths = commonest([...gapsIn(x), ...gapsIn(y)].filter(({ span }) => isMeant(span.size, frame)))
  for (const length of wanted) if (length > 0 && !lengths.has(length)) lengths.set(length, [])
  return { frame, x, y, step, lengths }
}

export const bodyOf = (rect: Rect, axis: Axis): Body => {
  const along = spanOf(rect, axis)
  const across = spanOf(rect, axis === 'x' ? 'y' : 'x')
  return { start: along.start, end: along.start + along.size, from: across.start, to: across.start + across.size }
}

function laneOf(axis: Axis, size: number, rects: readonly Rect[]): Lane {
  const bodies = rects.map((rect) => bodyOf(rect, axis))
  return { axis, size, byStart: sortedBy(bodies, 'start'), byEnd: sortedBy(bodies, 'end') }
}

function sortedBy(bodies: readonly Body[], edge: 'start' | 'end'): Sorted {
  const sorted = bodies.toSorted((a, b) => a[edge] - b[edge])
  return { at: Float64Array.from(sorted, (body) => body[edge]), bodies: sorted }
}

/** Finds the nearest body that ends at `at` or before, and faces what lies from `from` to `to` across. */
export function bodyBefore({ byEnd }: Lane, at: number, { from, to }: Pick<Body, 'from' | 'to'>): Body | null {
  for (let index = firstFrom(byEnd.at, at + 0.001) - 1; index >= 0; index--) {
    const body = byEnd.bodies[index]
    if (body && body.from < to && from < body.to) return body
  }
  return null
}

/** Finds the nearest one that starts at `at` or later. */
export function bodyAfter({ byStart }: Lane, at: number, { from, to }: Pick<Body, 'from' | 'to'>): Body | null {
  for (let index = firstFrom(byStart.at, at - 0.001); index < byStart.bodies.length; index++) {
    const body = byStart.bodies[index]
    if (body && body.from < to && from < body.to) return body
  }
  return null
}

/** Returns the gap before a body that lies so; `before` is its neighbour, null for the frame's edge. */
export function gapBefore({ axis }: Lane, body: Body, before: Body | null): Gap {
  const start = before?.end ?? 0
  return { axis, span: { start, size: body.start - start }, at: facing(body, before) }
}

export function gapAfter({ axis, size }: Lane, body: Body, after: Body | null): Gap {
  return { axis, span: { start: body.end, size: (after?.start ?? size) - body.end }, at: facing(body, after) }
}

const facing = (a: Body, b: Body | null): number =>
  b ? (Math.max(a.from, b.from) + Math.min(a.to, b.to)) / 2 : (a.from + a.to) / 2

function gapsIn(lane: Lane): Gap[] {
  return lane.byStart.bodies.flatMap((body) => {
    const before = bodyBefore(lane, body.start, body)
    const after = gapAfter(lane, body, bodyAfter(lane, body.end, body))
    // Between two neighbours it is the gap after the first.
    return before ? [after] : [gapBefore(lane, body, null), after]
  })
}

function commonest(gaps: readonly Gap[]): Map<number, readonly Gap[]> {
  const byLength = new Map<number, Gap[]>()
  for (const gap of gaps) {
    const known = byLength.get(gap.span.size)
    if (known) known.push(gap)
    else byLength.set(gap.span.size, [gap])
  }
  const first = [...byLength].sort(([a, { length: m }], [b, { length: n }]) => n - m || a - b).slice(0, MOST_LENGTHS)
  return new Map(first.map(([length, examples]) => [length, examples.slice(0, MOST_EXAMPLES)]))
}
