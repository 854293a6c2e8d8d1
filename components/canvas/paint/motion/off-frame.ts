import type { Picture } from '@/components/canvas/paint/picture'
import { toScreen } from '@/components/canvas/paint/view'
import { without } from '@/lib/geometry/overlap'
import { bottom, type Point, type Rect, right } from '@/lib/geometry/rect'
import type { Sprite } from './sprite'

/** Returns the device pixels that a sprite fills when it is moved `by` CSS pixels. */
export const areaOf = ({ left, top, ratio, canvas }: Sprite, by: Point): Rect => ({
  x: left + Math.round(by.x * ratio),
  y: top + Math.round(by.y * ratio),
  width: canvas.width,
  height: canvas.height,
})

/** Lists the parts of a moved sprite, in device pixels, that do not lie wholly inside the frame: the mat is there. */
export const offFrame = (sprite: Sprite, by: Point, picture: Picture): readonly Rect[] =>
  without(areaOf(sprite, by), insideOf(picture))

/** Returns the device pixels that lie wholly inside the frame: neither mat nor edge is there. */
function insideOf({ view, frame, pane: { pixelRatio: ratio } }: Picture): Rect {
  const area = toScreen(view, { x: 0, y: 0, ...frame })
  const [x, y] = [Math.ceil(area.x * ratio), Math.ceil(area.y * ratio)]
  return { x, y, width: Math.floor(right(area) * ratio) - x, height: Math.floor(bottom(area) * ratio) - y }
}
