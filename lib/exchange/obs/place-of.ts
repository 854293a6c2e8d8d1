import { type Loss, PLAIN_PLACE, type Place } from '@/lib/exchange/scene'
import type { Point, Rect, Size } from '@/lib/geometry/rect'
import { cornersOf, coveredBy } from './covered'
import { itemMap } from './item-map'
import type { ObsItem } from './schema'
import { isStretched, turnOf } from './shape'

type Seen = Readonly<{
  item: ObsItem
  name: string
  url: string | null
  /** Null where the file does not say: then the canvas stands in for it. */
  size: Size | null
  canvas: Size
  /** Turns a point of the scene or group around the item into one of the layout. */
  outward: (point: Point) => Point
}>

/** Says where an item's picture stands in the layout, and what of it a mix cannot keep. */
export function placeOf({ item, name, url, size, canvas, outward }: Seen): { place: Place; lost: string[] } {
  const map = itemMap(item, size ?? canvas)
  const picture = cornersOf(map.crop).map((corner) => outward(map.toCanvas(corner)))
  const box = map.bounds?.map(outward) ?? null
  const lost = [turnOf(picture) ?? []].flat()
  const place = (rect: Rect, fit: Place['fit']) => ({ place: { ...PLAIN_PLACE, name, url, rect, fit }, lost })
  if (box && (item.bounds_type === 2 || (item.bounds_type === 6 && (map.isScaledDown || !size)))) {
    if (isCropped(item)) lost.push('is cropped in OBS: here the whole picture is fitted in')
    if (item.bounds_align !== 0) lost.push('stands at the edge of its box in OBS, and in the middle of it here')
    return place(coveredBy(box), 'fit')
  }
  if (box && item.bounds_type === 3) {
    if (isCropped(item)) lost.push('is cropped in OBS: here the middle of the whole picture fills its box')
    if (!item.bounds_crop) lost.push('stands over its box in OBS where it has another shape, and is cut there here')
    return place(coveredBy(box), 'crop')
  }
  if (!size && item.bounds_type !== 1) {
    lost.push(`has a size that the file does not tell: taken for ${canvas.width} × ${canvas.height}, as the canvas is`)
  }
  if (!isFromMiddle(item)) lost.push(`is cropped in OBS (${cropInWords(item)}): here the middle of its picture shows`)
  if ((size || item.bounds_type === 0) && isStretched(picture, map.crop)) {
    lost.push('is stretched in OBS, and cropped to the same rectangle here')
  }
  return place(coveredBy(picture), 'crop')
}

const isCropped = (item: ObsItem): boolean =>
  item.crop_left !== 0 || item.crop_right !== 0 || item.crop_top !== 0 || item.crop_bottom !== 0

/** What fills a rectangle is cut at two opposite sides, and as much at both. */
const isFromMiddle = (item: ObsItem): boolean =>
  item.crop_left === item.crop_right &&
  item.crop_top === item.crop_bottom &&
  (item.crop_left === 0 || item.crop_top === 0)

const cropInWords = ({ crop_left, crop_top, crop_right, crop_bottom }: ObsItem): string =>
  `left ${crop_left}, top ${crop_top}, right ${crop_right}, bottom ${crop_bottom}`

/** Names what was lost of one place. */
export const lossesOf = (path: string, messages: readonly string[]): Loss[] =>
  messages.map((message) => ({ path, message, severity: 'changed' }))
