import { overlaps } from '@/lib/geometry/overlap'
import { bottom, type Point, type Rect, right } from '@/lib/geometry/rect'
import { placedOf, watermarkOf } from '@/lib/layout/document'
import { NOTHING_HELD } from './held'
import type { Effect, Marquee, Pressing, Reading, Scene, Tool } from './tool'

/** Starts the rubber band. With Shift it adds to the selection. */
export function startMarquee(tool: Pressing, reading: Reading): [Tool, Effect[]] {
  const { before, frame, from, last } = tool
  return stepMarquee({ at: 'marquee', before, frame, from, last, keep: last.modifiers.shift ? before : [] }, reading)
}

export function stepMarquee(tool: Marquee, reading: Reading): [Tool, Effect[]] {
  const area = spanned(tool.from, reading.at)
  const marquee = encloses(tool.from, reading.at) ? { ...area, encloses: true as const } : area
  return [{ ...tool, last: reading }, [{ do: 'draw', held: NOTHING_HELD, touched: [], marquee }]]
}

/**
 * Selects every picture that the rubber band touches, or where it is drawn from right to left only those that lie
 * wholly in it; bottom first, the watermark last. A picture that it lies wholly in, such as one that fills the frame,
 * is what it was drawn over.
 */
export function upMarquee(tool: Marquee, { document }: Scene): Effect[] {
  const area = spanned(tool.from, tool.last.at)
  const pictures = [...placedOf(document), watermarkOf(document) ?? []].flat()
  const isMeant = encloses(tool.from, tool.last.at)
    ? (picture: Rect) => contains(area, picture)
    : (picture: Rect) => overlaps(picture, area) && !contains(picture, area)
  const touched = pictures.filter(isMeant)
  const added = touched.map(({ id }) => id).filter((id) => !tool.keep.includes(id))
  return [{ do: 'clear' }, { do: 'select', ids: [...tool.keep, ...added] }]
}

const encloses = (from: Point, to: Point): boolean => to.x < from.x

const contains = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x && inner.y >= outer.y && right(inner) <= right(outer) && bottom(inner) <= bottom(outer)

const spanned = (a: Point, b: Point): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
})
