import { overlaps } from '@/lib/geometry/overlap'
import type { Point, Rect } from '@/lib/geometry/rect'
import { placedOf, watermarkOf } from '@/lib/layout/document'
import { NOTHING_HELD } from './held'
import type { Effect, Marquee, Pressing, Reading, Scene, Tool } from './tool'

/** Starts the rubber band. With Shift it adds to the selection. */
export function startMarquee(tool: Pressing, reading: Reading): [Tool, Effect[]] {
  const { before, frame, from, last } = tool
  return stepMarquee({ at: 'marquee', before, frame, from, last, keep: last.modifiers.shift ? before : [] }, reading)
}

export function stepMarquee(tool: Marquee, reading: Reading): [Tool, Effect[]] {
  const marquee = spanned(tool.from, reading.at)
  return [{ ...tool, last: reading }, [{ do: 'draw', held: NOTHING_HELD, touched: [], marquee }]]
}

/** Selects every picture that the rubber band touches, bottom first, the watermark last. */
export function upMarquee(tool: Marquee, { document }: Scene): Effect[] {
  const area = spanned(tool.from, tool.last.at)
  const pictures = [...placedOf(document), watermarkOf(document) ?? []].flat()
  const touched = pictures.filter((picture) => overlaps(picture, area))
  const added = touched.map(({ id }) => id).filter((id) => !tool.keep.includes(id))
  return [{ do: 'clear' }, { do: 'select', ids: [...tool.keep, ...added] }]
}

const spanned = (a: Point, b: Point): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
})
