import { type Rect, right } from '@/lib/geometry/rect'
import { INK, TAG_FONT } from './ink'

/** The distance of two lines in screen pixels. */
const STEP = 9

/** Draws slanting lines in a rectangle of the screen, for a picture that cannot be drawn as it will be. */
export function paintHatch(context: CanvasRenderingContext2D, { x, y, width, height }: Rect): void {
  context.save()
  context.beginPath()
  context.rect(x, y, width, height)
  context.clip()
  context.beginPath()
  for (let at = Math.ceil((x + y) / STEP) * STEP; at < right({ x, y, width, height }) + y + height; at += STEP) {
    context.moveTo(at - y, y)
    context.lineTo(at - y - height, y + height)
  }
  context.strokeStyle = INK.hatch
  context.lineWidth = 1
  context.stroke()
  context.restore()
}

/** Paints a hatched area with a name, in place of a picture that cannot be loaded. */
export function paintMissing(context: CanvasRenderingContext2D, area: Rect, url: string): void {
  context.fillStyle = INK.missing
  context.fillRect(area.x, area.y, area.width, area.height)
  paintHatch(context, area)
  context.save()
  context.beginPath()
  context.rect(area.x, area.y, area.width, area.height)
  context.clip()
  context.font = TAG_FONT
  context.textBaseline = 'middle'
  context.textAlign = 'center'
  context.fillStyle = INK.text
  context.fillText(imageName(url), area.x + area.width / 2, area.y + area.height / 2, Math.max(1, area.width - 12))
  context.restore()
}

/** Returns the last part of the address, or all of one that has no parts. */
export function imageName(url: string): string {
  const [path = url] = url.split(/[?#]/)
  return path.split('/').filter(Boolean).at(-1) ?? url
}
