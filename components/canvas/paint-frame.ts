import type { Size } from '@/lib/geometry/rect'
import { INK } from './ink'
import { toScreen, type View } from './view'

/** The frame's own ground. Without a colour ZEGOCLOUD mixes on black (contract 2.1). */
export function paintGround(context: CanvasRenderingContext2D, frame: Size, view: View, colour: string | null): void {
  const { x, y, width, height } = toScreen(view, { x: 0, y: 0, ...frame })
  context.fillStyle = colour ?? '#000000'
  context.fillRect(x, y, width, height)
}

/** Dims what of the inputs lies off the frame, for it will not be seen, and draws the frame's edge around the picture. */
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
