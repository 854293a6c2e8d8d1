import type { Size } from '@/lib/geometry/rect'
import type { Input } from '@/lib/layout/input'
import { paintMat } from './paint-frame'
import { paintInputs } from './paint-layers'
import type { Look } from './picture'
import type { Pane } from './use-pane'
import type { View } from './view'

/**
 * What lies over the lifted inputs, as one picture of the whole pane: those above them, and the mat. A gesture lays it
 * over the moving ones at each step, whatever the number of inputs in it.
 */
export function createCover(
  pane: Pane,
  frame: Size,
  view: View,
  look: Look,
  above: readonly Input[],
): HTMLCanvasElement {
  const cover = document.createElement('canvas')
  cover.width = Math.max(1, Math.ceil(pane.width * pane.pixelRatio))
  cover.height = Math.max(1, Math.ceil(pane.height * pane.pixelRatio))
  const context = cover.getContext('2d')
  if (!context || pane.width === 0 || pane.height === 0) return cover
  context.scale(cover.width / pane.width, cover.height / pane.height)
  paintInputs(context, view, look, above)
  paintMat(context, frame, view, pane)
  return cover
}
