import type { Rect } from '@/lib/geometry/rect'
import { bottom } from '@/lib/geometry/rect'
import type { Guide } from '@/lib/geometry/snap'
import { HANDLE_SIZE, handlesOf } from './handles'
import { INK } from './ink'
import { PADDING, PLATE_HEIGHT } from './paint-plate'
import type { Picture } from './picture'
import { toScreen } from './view'

/**
 * A guide reaches this far over the frame's edges, and the bubble stays this far off its rectangle, in screen pixels.
 */
const OVERSHOOT = 14
const BUBBLE_GAP = 12

export function paintOutline(context: CanvasRenderingContext2D, { x, y, width, height }: Rect, lineWidth = 1.5): void {
  context.strokeStyle = INK.accent
  context.lineWidth = lineWidth
  context.strokeRect(x, y, width, height)
}

export function paintHandles(context: CanvasRenderingContext2D, rect: Rect): void {
  context.beginPath()
  for (const { at } of handlesOf(rect)) {
    context.rect(Math.round(at.x - HANDLE_SIZE / 2), Math.round(at.y - HANDLE_SIZE / 2), HANDLE_SIZE, HANDLE_SIZE)
  }
  context.fillStyle = INK.handle
  context.fill()
  context.strokeStyle = INK.accent
  context.lineWidth = 1.5
  context.stroke()
}

/**
 * Paints the guides that what is moved lies on, as rectangles: a browser takes longer to stroke one path than to copy
 * what is moved. The gaps that are equal are painted by what is fetched later.
 */
export function paintGuides(
  context: CanvasRenderingContext2D,
  guides: readonly Guide[],
  picture: Pick<Picture, 'frame' | 'view' | 'pane' | 'style'>,
): void {
  if (guides.length === 0) return
  const { frame, view } = picture
  const area = toScreen(view, { x: 0, y: 0, ...frame })
  context.fillStyle = INK.guide
  for (const { axis, at, gap } of guides) {
    if (gap) continue
    const place = Math.floor(view.origin[axis] + at * view.scale)
    if (axis === 'x') context.fillRect(place, area.y - OVERSHOOT, 1, area.height + 2 * OVERSHOOT)
    else context.fillRect(area.x - OVERSHOOT, place, area.width + 2 * OVERSHOOT, 1)
  }
  picture.style.paintGaps(context, guides, picture)
}

/** A line of one pixel is sharp when its middle lies between two pixels' edges. */
export const crisp = (position: number): number => Math.floor(position) + 0.5

/** Paints numbers beside an area of the screen: below where there is room in the pane, else above, else inside. */
export function paintBubble(
  context: CanvasRenderingContext2D,
  text: string,
  area: Rect,
  { pane, style }: Pick<Picture, 'pane' | 'style'>,
): void {
  const width = style.numbers.widthOf(context, text) + 2 * PADDING
  const below = bottom(area) + BUBBLE_GAP
  const above = area.y - BUBBLE_GAP - PLATE_HEIGHT
  const fits = (y: number) => y >= 2 && y + PLATE_HEIGHT <= pane.height - 2
  const y = fits(below) ? below : fits(above) ? above : Math.max(2, bottom(area) - BUBBLE_GAP - PLATE_HEIGHT)
  const x = Math.max(2, Math.min(pane.width - width - 2, area.x + (area.width - width) / 2))
  const at = { x: Math.round(x), y: Math.round(Math.min(y, pane.height - PLATE_HEIGHT - 2)) }
  style.numbers.paint(context, text, at, INK.accent)
}

/** Paints the rubber band, dashed where it selects only what lies wholly in it. */
export function paintMarquee(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Rect,
  encloses: boolean,
): void {
  context.fillStyle = INK.accentFill
  context.fillRect(x, y, width, height)
  context.strokeStyle = INK.accent
  context.lineWidth = 1
  context.setLineDash(encloses ? [4, 3] : [])
  context.strokeRect(Math.floor(x) + 0.5, Math.floor(y) + 0.5, width, height)
  context.setLineDash([])
}
