import type { Rect, Size } from '@/lib/geometry/rect'
import { nothingLeft } from '@/lib/shared/every-field'
import type { DrawnBackground, DrawnWatermark } from './drawn'
import { INK } from './ink'
import { paintMissing } from './paint-hatch'
import { paintStill } from './paint-still'
import type { SourceStyle } from './picture'
import { toScreen, type View } from './view'

/**
 * Paints the frame's own ground, its picture over its colour. Without a colour ZEGOCLOUD mixes on black (contract 2.1).
 */
export function paintGround(
  context: CanvasRenderingContext2D,
  frame: Size,
  view: View,
  { colour, image, ...rest }: DrawnBackground,
  imageAt: SourceStyle['imageAt'],
): void {
  nothingLeft(rest)
  const area = toScreen(view, { x: 0, y: 0, ...frame })
  context.fillStyle = colour ?? '#000000'
  context.fillRect(area.x, area.y, area.width, area.height)
  if (image === null) return
  const picture = imageAt(image)
  if (picture === 'failed') paintMissing(context, area, image)
  else if (picture) paintStill(context, picture, area)
}

/** Paints a picture over everything, as large as its rectangle. While it loads it is an outline. */
export function paintWatermark(
  context: CanvasRenderingContext2D,
  area: Rect,
  { url, ...rest }: DrawnWatermark,
  imageAt: SourceStyle['imageAt'],
): void {
  nothingLeft(rest)
  const { x, y, width, height } = area
  const picture = imageAt(url)
  if (picture === 'failed') paintMissing(context, area, url)
  else if (picture) {
    context.imageSmoothingQuality = 'high'
    context.drawImage(picture.image, x, y, width, height)
  } else {
    context.strokeStyle = INK.outline
    context.lineWidth = 1
    context.strokeRect(x + 0.5, y + 0.5, Math.max(0, width - 1), Math.max(0, height - 1))
  }
}

/** Dims the parts of inputs that lie off the frame, since nobody will see them, and draws the frame's edge. */
export function paintMat(context: CanvasRenderingContext2D, frame: Size, view: View, pane: Size): void {
  const { x, y, width, height } = toScreen(view, { x: 0, y: 0, ...frame })
  context.fillStyle = INK.mat
  context.fillRect(0, 0, pane.width, y)
  context.fillRect(0, y + height, pane.width, pane.height - y - height)
  context.fillRect(0, y, x, height)
  context.fillRect(x + width, y, pane.width - x - width, height)
  context.strokeStyle = INK.preview
  context.lineWidth = 2
  context.strokeRect(x - 1, y - 1, width + 2, height + 2)
}
