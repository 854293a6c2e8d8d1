import { paintMat } from '@/components/canvas/paint/paint-frame'
import { paintInput } from '@/components/canvas/paint/paint-input'
import { type RectOf, withLabelAt } from '@/components/canvas/paint/paint-layers'
import type { Picture } from '@/components/canvas/paint/picture'
import { toScreen } from '@/components/canvas/paint/view'
import { commonBox } from '@/lib/geometry/box'
import { overlaps } from '@/lib/geometry/overlap'
import { bottom, type Point, type Rect, right } from '@/lib/geometry/rect'
import type { Lifted } from './lifted'

type Context = CanvasRenderingContext2D

/** Paints the lifted inputs one by one where the gesture has them, under what covers them, as far as they are seen. */
export function paintLifted(
  context: Context,
  picture: Picture,
  lifted: Lifted,
  rectOf: RectOf,
  label: Point | undefined,
): void {
  const { view, style, pane } = picture
  const areas = lifted.inputs.map((input) => toScreen(view, rectOf(input.id) ?? input))
  for (const [index, input] of lifted.inputs.entries()) {
    const area = areas[index]
    if (area && overlaps(area, { x: 0, y: 0, ...pane }))
      paintInput(context, area, withLabelAt(input, label), style, view.scale)
  }
  paintCover(context, picture, lifted.cover(), toDevice(commonBox(areas), pane.pixelRatio))
}

/**
 * Lays what covers the lifted inputs over them in this area of device pixels, and over nothing else. A copied part
 * needs no clip, which takes longer than the copy.
 */
export function paintCover(context: Context, picture: Picture, cover: HTMLCanvasElement | null, area: Rect): void {
  const { frame, view, pane } = picture
  const { x, y, width, height } = area
  context.save()
  context.globalCompositeOperation = 'source-atop'
  context.setTransform(1, 0, 0, 1, 0, 0)
  if (cover) context.drawImage(cover, x, y, width, height, x, y, width, height)
  else {
    const { pixelRatio: ratio } = pane
    context.scale(ratio, ratio)
    paintMat(context, frame, view, pane, inPane(area, ratio))
  }
  context.restore()
}

/** Returns an area of device pixels in CSS pixels of the pane. */
export const inPane = ({ x, y, width, height }: Rect, ratio: number): Rect => ({
  x: x / ratio,
  y: y / ratio,
  width: width / ratio,
  height: height / ratio,
})

function toDevice(area: Rect, ratio: number): Rect {
  const [x, y] = [Math.floor(area.x * ratio), Math.floor(area.y * ratio)]
  return { x, y, width: Math.ceil(right(area) * ratio) - x, height: Math.ceil(bottom(area) * ratio) - y }
}
