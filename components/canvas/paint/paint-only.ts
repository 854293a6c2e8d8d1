import { fillAround, fitInside } from '@/lib/geometry/fit'
import type { Rect } from '@/lib/geometry/rect'
import type { Input } from '@/lib/layout/input'
import { fillingOf, isPicture } from './filling'
import { INK } from './ink'
import { labelBox } from './label-box'
import type { Picture, Still } from './picture'
import { toScreen } from './view'

/** The part that is cut off is this visible. */
const CUT_OPACITY = 0.28
/** A picture whose shape differs by fewer screen pixels has the shape of its rectangle. */
const SAME_SHAPE = 1

/** Draws more for the one selected input: how its picture lies in its rectangle, and where its label can be dragged. */
export function paintOnly(
  context: CanvasRenderingContext2D,
  { view, style, grip, labelHeld }: Picture,
  input: Input,
): void {
  const area = toScreen(view, input)
  const filling = fillingOf(input, style, style.isGone(input.source))
  if (filling && isPicture(filling.image)) {
    if (filling.placeholder || input.fit === 'crop') paintCut(context, area, filling.image)
    else paintDashes(context, fitInside(filling.image.size, area))
  }
  if (!grip || !input.label?.text) return
  const box = toScreen(view, labelBox(input, input.label, style.labels))
  if (labelHeld) {
    context.strokeStyle = INK.accent
    context.lineWidth = 2
    context.strokeRect(box.x, box.y, box.width, box.height)
  } else paintDashes(context, box)
}

/** Paints the rest of a cropped picture, dimmed, around the rectangle that cuts it. */
function paintCut(context: CanvasRenderingContext2D, area: Rect, still: Still): void {
  const whole = fillAround(still.size, area)
  if (whole.width - area.width < SAME_SHAPE && whole.height - area.height < SAME_SHAPE) return
  context.save()
  context.beginPath()
  context.rect(whole.x, whole.y, whole.width, whole.height)
  context.rect(area.x, area.y, area.width, area.height)
  context.clip('evenodd')
  context.globalAlpha = CUT_OPACITY
  context.drawImage(still.image, whole.x, whole.y, whole.width, whole.height)
  context.restore()
  paintDashes(context, whole)
}

function paintDashes(context: CanvasRenderingContext2D, { x, y, width, height }: Rect): void {
  context.strokeStyle = INK.accent
  context.lineWidth = 1
  context.setLineDash([4, 3])
  context.strokeRect(Math.floor(x) + 0.5, Math.floor(y) + 0.5, Math.round(width) - 1, Math.round(height) - 1)
  context.setLineDash([])
}
