import type { Rect } from '@/lib/geometry/rect'
import { INK } from './ink'

/** Paints a place that nobody fills: dashes alone, because the audience will see what lies below. */
export function paintSlot(context: CanvasRenderingContext2D, { x, y, width, height }: Rect): void {
  context.strokeStyle = INK.outline
  context.lineWidth = 1.5
  context.setLineDash([7, 5])
  context.strokeRect(x + 1, y + 1, Math.max(0, width - 2), Math.max(0, height - 2))
  context.setLineDash([])
}
