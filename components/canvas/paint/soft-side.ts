import type { Size } from '@/lib/geometry/rect'

/** A blurred pixel spreads this far, in pixels of the frame: it is the standard deviation of the blur. */
export const SPREAD = 12

/**
 * Returns the longer side, in pixels, of the small copy of a picture that looks blurred by SPREAD when it is drawn
 * large again. A pixel of the copy is the mean of a square, and its drawing runs into the next ones: that spreads by
 * half of a side of the square, so the squares are twice the spread. `part` is what is seen of the picture, drawn in
 * `area` of the screen; `scale` is the view's.
 */
export function softSide({ width, height }: Size, part: Size, area: Size, scale: number): number {
  const framePixels = (Math.max(width, height) * area.width) / part.width / scale
  const side = Math.round(framePixels / (2 * SPREAD))
  return Number.isFinite(side) ? Math.min(Math.max(1, side), Math.max(width, height)) : 1
}
