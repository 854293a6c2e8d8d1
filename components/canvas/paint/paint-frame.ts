import { common, without } from '@/lib/geometry/overlap'
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

/** The frame's edge lies around it, this many CSS pixels wide. */
const EDGE = 2

type Context = CanvasRenderingContext2D

/**
 * Dims the parts of inputs that lie off the frame, since nobody will see them, and draws the frame's edge. Only what
 * lies `within` this area of the pane is painted.
 */
export function paintMat(context: Context, frame: Size, view: View, pane: Size, within?: Rect): void {
  const inside = toScreen(view, { x: 0, y: 0, ...frame })
  fillWithin(context, INK.mat, without({ x: 0, y: 0, width: pane.width, height: pane.height }, inside), within)
  fillWithin(context, INK.preview, edgeAround(inside), within)
}

/** Returns the parts of the edge around a frame that lies here on the screen. */
export function edgeAround(inside: Rect): Rect[] {
  const { x, y, width, height } = inside
  return without({ x: x - EDGE, y: y - EDGE, width: width + 2 * EDGE, height: height + 2 * EDGE }, inside)
}

/** Fills these areas of the pane, as far as they lie `within` another one. */
export function fillWithin(context: Context, colour: string, rects: readonly Rect[], within?: Rect): void {
  context.fillStyle = colour
  for (const rect of rects) {
    const { x, y, width, height } = within ? common(rect, within) : rect
    if (width > 0 && height > 0) context.fillRect(x, y, width, height)
  }
}
