import type { Watermark } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import { paintMat, paintWatermark } from './paint-frame'
import { paintInputs } from './paint-layers'
import type { Picture } from './picture'
import { toScreen } from './view'

/**
 * Draws all that lies over the lifted inputs as one picture of the whole pane, in device pixels: the inputs above them,
 * the watermark unless it is lifted too, and the mat. A gesture lays this picture over the moving inputs at each step,
 * however many it holds.
 */
export function createCover(
  { pane, frame, view, style }: Pick<Picture, 'pane' | 'frame' | 'view' | 'style'>,
  above: readonly Input[],
  watermark: Watermark | null,
): HTMLCanvasElement {
  const cover = document.createElement('canvas')
  cover.width = Math.max(1, Math.ceil(pane.width * pane.pixelRatio))
  cover.height = Math.max(1, Math.ceil(pane.height * pane.pixelRatio))
  const context = cover.getContext('2d')
  if (!context || pane.width === 0 || pane.height === 0) return cover
  context.scale(pane.pixelRatio, pane.pixelRatio)
  paintInputs(context, view, style, above)
  if (watermark) paintWatermark(context, toScreen(view, watermark), watermark, style.imageAt)
  paintMat(context, frame, view, pane)
  return cover
}
