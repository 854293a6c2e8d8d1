import { paintSoft, paintStill } from '@/components/canvas/paint/paint-still'
import type { Still } from '@/components/canvas/paint/picture'
import type { Rect } from '@/lib/geometry/rect'
import type { MixedSource } from './mix'

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/**
 * Paints a source's picture as the sandbox mixes it, in pixels of the frame: it fills its box and is cropped, within
 * round corners, with blurred edges. One that is frozen is dimmed and has the sign of a pause, as in the drawing.
 */
export function paintSource(context: CanvasRenderingContext2D, still: Still, picture: MixedSource): void {
  const { box, radius, isFrozen } = picture
  context.save()
  context.beginPath()
  context.roundRect(box.x, box.y, box.width, box.height, Math.min(radius, box.width / 2, box.height / 2))
  context.clip()
  paintStill(context, still, box)
  if (isFrozen) paintVeil(context, box)
  const strips = stripsOf(picture)
  if (strips.length > 0) {
    context.beginPath()
    for (const { x, y, width, height } of strips) context.rect(x, y, width, height)
    context.clip()
    paintSoft(context, still, box, 1)
    if (isFrozen) paintVeil(context, box)
  }
  context.restore()
}

/** Returns the strips along the edges that are blurred: each at most half as wide as the picture (contract 2.2). */
function stripsOf({ box: { x, y, width, height }, soft }: MixedSource): Rect[] {
  const [top, left, bottom, right] = soft
  const [above, below] = [Math.min(top, height / 2), Math.min(bottom, height / 2)]
  const [before, after] = [Math.min(left, width / 2), Math.min(right, width / 2)]
  return [
    { x, y, width, height: above },
    { x, y, width: before, height },
    { x, y: y + height - below, width, height: below },
    { x: x + width - after, y, width: after, height },
  ].filter((strip) => strip.width > 0 && strip.height > 0)
}

function paintVeil(context: Context, { x, y, width, height }: Rect): void {
  const bar = Math.min(width, height) / 40
  const [middle, top] = [x + width / 2, y + height / 2 - bar * 9]
  context.fillStyle = 'rgb(11 12 15 / 45%)'
  context.fillRect(x, y, width, height)
  context.fillStyle = 'rgb(255 255 255 / 70%)'
  context.fillRect(middle - bar * 1.5, top, bar, bar * 4)
  context.fillRect(middle + bar / 2, top, bar, bar * 4)
}
