import type { Pane } from '@/components/canvas/paint/view'
import { common } from '@/lib/geometry/overlap'
import type { Point, Rect } from '@/lib/geometry/rect'

/** Holds a picture of a part of the screen in device pixels. `left` and `top` are where it was painted. */
export type Sprite = Readonly<{ canvas: HTMLCanvasElement; left: number; top: number; ratio: number }>

/** A sprite has this many device pixels around its area, for lines that reach over its edges. */
const RIM = 3
/** A sprite is at most this many panes long: what is larger lies mostly off the screen. */
const MOST_PANES = 2

/** Paints an area of the screen once, to be moved as a whole. Returns null for one that is too large for that. */
export function createSprite(
  area: Rect,
  { width, height, pixelRatio: ratio }: Pane,
  paint: (context: CanvasRenderingContext2D) => void,
): Sprite | null {
  if (area.width > MOST_PANES * width || area.height > MOST_PANES * height) return null
  const left = Math.floor(area.x * ratio) - RIM
  const top = Math.floor(area.y * ratio) - RIM
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil((area.x + area.width) * ratio) + RIM - left
  canvas.height = Math.ceil((area.y + area.height) * ratio) + RIM - top
  const context = canvas.getContext('2d')
  if (!context) return null
  context.translate(-left, -top)
  context.scale(ratio, ratio)
  paint(context)
  return { canvas, left, top, ratio }
}

/** Returns the device pixels that a sprite fills when it is moved `by` CSS pixels. */
export const areaOf = ({ left, top, ratio, canvas }: Sprite, by: Point): Rect => ({
  x: left + Math.round(by.x * ratio),
  y: top + Math.round(by.y * ratio),
  width: canvas.width,
  height: canvas.height,
})

/** Draws a sprite `by` CSS pixels from where it was painted, pixel on pixel, on a context whose unit is a CSS pixel. */
export function drawSprite(context: CanvasRenderingContext2D, sprite: Sprite, by: Point): void {
  const { x, y } = areaOf(sprite, by)
  inDevicePixels(context, sprite, () => context.drawImage(sprite.canvas, x, y))
}

/** Draws what a moved sprite has in each of these areas of device pixels, and nothing of the rest. */
export function drawParts(context: CanvasRenderingContext2D, sprite: Sprite, by: Point, areas: readonly Rect[]): void {
  const whole = areaOf(sprite, by)
  inDevicePixels(context, sprite, () => {
    for (const area of areas) {
      const { x, y, width, height } = common(area, whole)
      if (width <= 0 || height <= 0) continue
      context.drawImage(sprite.canvas, x - whole.x, y - whole.y, width, height, x, y, width, height)
    }
  })
}

function inDevicePixels(context: CanvasRenderingContext2D, { ratio }: Sprite, draw: () => void): void {
  context.save()
  context.scale(1 / ratio, 1 / ratio)
  context.imageSmoothingEnabled = false
  draw()
  context.restore()
}

/** Rounds a way on the screen to whole device pixels, so that what is moved by it looks as it did. */
export const toDevicePixels = ({ x, y }: Point, ratio: number): Point => ({
  x: Math.round(x * ratio) / ratio,
  y: Math.round(y * ratio) / ratio,
})
