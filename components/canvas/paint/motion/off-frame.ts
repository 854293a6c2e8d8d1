import { INK } from '@/components/canvas/paint/ink'
import { edgeAround, fillWithin } from '@/components/canvas/paint/paint-frame'
import type { Picture } from '@/components/canvas/paint/picture'
import { toScreen } from '@/components/canvas/paint/view'
import { bottom, type Rect, right } from '@/lib/geometry/rect'

/** Returns the device pixels that lie wholly inside the frame: neither mat nor edge is there. */
export function insideOf({ view, frame, pane: { pixelRatio: ratio } }: Picture): Rect {
  const area = toScreen(view, { x: 0, y: 0, ...frame })
  const [x, y] = [Math.ceil(area.x * ratio), Math.ceil(area.y * ratio)]
  return { x, y, width: Math.floor(right(area) * ratio) - x, height: Math.floor(bottom(area) * ratio) - y }
}

/** Dims what is painted already in this area, and nothing else. */
export function dimPainted(context: CanvasRenderingContext2D, { x, y, width, height }: Rect): void {
  context.save()
  context.globalCompositeOperation = 'source-atop'
  context.fillStyle = INK.mat
  context.fillRect(x, y, width, height)
  context.restore()
}

/** Draws the frame's edge, as far as it lies `within` this area of the pane. */
export function paintEdge(context: CanvasRenderingContext2D, { view, frame }: Picture, within: Rect): void {
  fillWithin(context, INK.preview, edgeAround(toScreen(view, { x: 0, y: 0, ...frame })), within)
}
