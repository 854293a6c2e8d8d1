import type { Point, Size } from '@/lib/geometry/rect'
import type { ObsItem } from './schema'

const f = Math.fround

/** Says how OBS puts one item on its canvas. */
export type ItemMap = Readonly<{
  /** The part of the picture that its crop leaves, in pixels of the source; `x, y` is its first pixel there. */
  crop: Point & Size
  /** Turns a point of the cropped picture into one of the canvas. */
  toCanvas: (point: Point) => Point
  /** The corners of the item's bounding box on the canvas; null where the item has none. */
  bounds: readonly Point[] | null
  /** Tells whether `maximum only` scales the picture down here. */
  isScaledDown: boolean
}>

/**
 * Works out where an item of this size is drawn, as OBS does it: with numbers of 32 bits, and cut toward zero where it
 * cuts. So a picture 480 wide stands at 79 in 640, and not at 80. The rule is measured (vectors/obs-items.json).
 */
export function itemMap(item: ObsItem, source: Size): ItemMap {
  const cropped = { width: leftOf(source.width, item, 'x'), height: leftOf(source.height, item, 'y') }
  const start = { x: item.crop_left, y: item.crop_top }
  if (item.bounds_type === 0) {
    const scale = { x: f(item.scale.x), y: f(item.scale.y) }
    const size = { x: Math.trunc(f(cropped.width * scale.x)), y: Math.trunc(f(cropped.height * scale.y)) }
    const toCanvas = mapper(item, scale, placed(item.align, size))
    return { crop: { ...start, ...cropped }, toCanvas, bounds: null, isScaledDown: false }
  }
  const { scale, isScaledDown } = scaleInBounds(item, cropped)
  const more = item.bounds_crop ? overhang(item, cropped, scale) : NO_OVERHANG
  const rest = { width: cropped.width - more.left - more.right, height: cropped.height - more.top - more.bottom }
  const size = { x: Math.trunc(item.bounds.x), y: Math.trunc(item.bounds.y) }
  const own = placed(item.align, size)
  const spare = {
    x: f(f(item.bounds.x) - f(Math.abs(rest.width * scale.x))),
    y: f(f(item.bounds.y) - f(Math.abs(rest.height * scale.y))),
  }
  const inside = placed(item.bounds_align, { x: Math.trunc(-spare.x), y: Math.trunc(-spare.y) })
  const flip = { x: Math.min(0, f(rest.width * scale.x)), y: Math.min(0, f(rest.height * scale.y)) }
  const corners = [0, item.bounds.x].flatMap((x) => [0, item.bounds.y].map((y) => ({ x, y })))
  return {
    crop: { x: start.x + more.left, y: start.y + more.top, ...rest },
    toCanvas: mapper(item, scale, { x: own.x + inside.x + flip.x, y: own.y + inside.y + flip.y }),
    bounds: corners.map(mapper(item, { x: 1, y: 1 }, own)),
    isScaledDown,
  }
}

/** A crop that leaves nothing leaves two pixels. */
function leftOf(size: number, item: ObsItem, axis: 'x' | 'y'): number {
  const cut = axis === 'x' ? item.crop_left + item.crop_right : item.crop_top + item.crop_bottom
  return cut > size ? 2 : size - cut
}

/** Moves by the alignment's bits: 1 left, 2 right, 4 top, 8 bottom, and none for the middle. */
function placed(align: number, { x, y }: Point): Point {
  const along = (value: number, far: number, near: number): number =>
    align & far ? value : align & near ? 0 : Math.trunc(value / 2)
  return { x: along(x, 2, 1), y: along(y, 8, 4) }
}

function scaleInBounds({ bounds, bounds_type, scale }: ObsItem, { width, height }: Size) {
  const shape = { x: f(width * Math.abs(f(scale.x))), y: f(height * Math.abs(f(scale.y))) }
  const isScaledDown = bounds_type === 6 && (shape.x > bounds.x || shape.y > bounds.y)
  if (bounds_type === 1) {
    const stretched = (size: number, by: number, from: number): number => f(f(size) / from) * (by < 0 ? -1 : 1)
    return { scale: { x: stretched(bounds.x, scale.x, width), y: stretched(bounds.y, scale.y, height) }, isScaledDown }
  }
  const toWidth = f(f(bounds.x) / shape.x)
  const toHeight = f(f(bounds.y) / shape.y)
  const isWider = f(f(bounds.x) / f(bounds.y)) < f(shape.x / shape.y)
  const factors: Readonly<Record<number, number>> = {
    2: isWider ? toWidth : toHeight,
    3: isWider ? toHeight : toWidth,
    4: toWidth,
    5: toHeight,
    6: isScaledDown ? (isWider ? toWidth : toHeight) : 1,
  }
  const factor = factors[bounds_type] ?? 1
  return { scale: { x: f(f(scale.x) * factor), y: f(f(scale.y) * factor) }, isScaledDown }
}

const NO_OVERHANG = { left: 0, top: 0, right: 0, bottom: 0 }

/** Counts the whole pixels of the source that stand over the bounds; `bounds_crop` cuts them off, each side rounded. */
function overhang({ bounds, bounds_type, bounds_align }: ObsItem, { width, height }: Size, scale: Point) {
  if (bounds_type < 3 || bounds_type > 5) return NO_OVERHANG
  const over = (size: number, by: number, room: number): number =>
    by === 0 ? 0 : Math.max(0, (size * Math.abs(by) - room) / Math.abs(by))
  const split = (cut: number, far: number, near: number): readonly [number, number] => {
    if (bounds_align & far) return [Math.round(cut), 0]
    if (bounds_align & near) return [0, Math.round(cut)]
    return [Math.round(cut / 2), Math.round(cut / 2)]
  }
  const [left, right] = split(over(width, scale.x, bounds.x), 2, 1)
  const [top, bottom] = split(over(height, scale.y, bounds.y), 8, 4)
  return { left, top, right, bottom }
}

function mapper({ pos, rot }: ObsItem, scale: Point, origin: Point): (point: Point) => Point {
  const { cos, sin } = turn(rot)
  return ({ x, y }) => {
    const [u, v] = [f(x * scale.x) - origin.x, f(y * scale.y) - origin.y]
    return { x: u * cos - v * sin + pos.x, y: u * sin + v * cos + pos.y }
  }
}

/** Quarter turns are exact: a remainder of 1e-14 would turn an edge at half a pixel into another one. */
function turn(degrees: number): { cos: number; sin: number } {
  const quarter = (((degrees / 90) % 4) + 4) % 4
  if (Number.isInteger(quarter)) return { cos: [1, 0, -1, 0][quarter] ?? 1, sin: [0, 1, 0, -1][quarter] ?? 0 }
  const angle = (degrees / 180) * Math.PI
  return { cos: Math.cos(angle), sin: Math.sin(angle) }
}
