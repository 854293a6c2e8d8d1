import type { Span } from './axis'
import { keptOn, MAX_EXTENT, MIN_SIZE } from './constrain'
import { bottom, type Rect, right } from './rect'
import { roundTo, type Step } from './round'

/**
 * Puts rectangles into the box `to` as they lie in `from`, so that gaps and sizes keep their proportion. Edges are
 * scaled and rounded, and not sizes: what touched still touches. In a box of the same size all have the size that they
 * had, to the pixel. None is smaller than 16 × 16.
 */
export function scaledTogether(rects: readonly Rect[], from: Rect, to: Rect, step: Step): Rect[] {
  const across = scaler(from.x, from.width, to.x, to.width, step)
  const down = scaler(from.y, from.height, to.y, to.height, step)
  return rects.map((rect) => {
    const [x, y] = [across(rect.x), down(rect.y)]
    const [width, height] = [across(right(rect)) - x, down(bottom(rect)) - y]
    return { x, y, width: Math.max(MIN_SIZE, width), height: Math.max(MIN_SIZE, height) }
  })
}

const scaler =
  (from: number, size: number, to: number, scaled: number, step: Step) =>
  (edge: number): number =>
    roundTo(to + ((edge - from) * scaled) / size, step)

/**
 * Remembers the `rects` that several had before they were resized together, by id, the box `into` which they were
 * scaled, and how that `left` them.
 */
export type Unscaled = Readonly<{ rects: ById; into: Rect; left: ById }>
type ById = Readonly<Record<string, Rect>>

export type Scales = Readonly<{ least: number; most: number }>

/** Says where rectangles are scaled around, how long the frame is, by how much they are scaled now, and the step. */
type Scaling = Readonly<{ point: number; frameSize: number; now: number; step: Step }>

/**
 * Finds by how much spans can be scaled together around a point, until the first one has 16 px, or 16 px of it on the
 * frame. One that is smaller, or off the frame, already does not hold the others back further.
 */
export function scalesAround(spans: readonly Span[], { point, frameSize, now, step }: Scaling): Scales {
  const kept = keptOn(frameSize)
  let [least, most] = [0, Number.POSITIVE_INFINITY]
  for (const { start, size } of spans) {
    least = Math.max(least, Math.min(now, MIN_SIZE / size))
    most = Math.min(most, Math.max(now, MAX_EXTENT / size))
    const reaches = [
      { offset: start - point, room: frameSize - kept - point },
      { offset: point - start - size, room: point - kept },
    ]
    // An edge that lies `offset` beyond the point may lie at most `room` beyond it.
    for (const { offset, room } of reaches) {
      if (offset * now > room + step) continue
      if (offset > 0) most = Math.min(most, Math.max(now, room / offset))
      else if (room < 0) least = Math.max(least, Math.min(now, room / offset))
    }
  }
  return { least, most }
}
