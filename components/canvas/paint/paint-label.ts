import type { Rect } from '@/lib/geometry/rect'
import type { Label } from '@/lib/layout/input'
import { nothingLeft } from '@/lib/shared/every-field'
import type { LabelLetters } from './label-box'

/** The outline is this wide, as a share of the font's size. Half of it lies under the glyphs. */
const OUTLINE = 1 / 8

/**
 * Paints a label as the mix has it, on its input and no further. `area` is the input's on the screen, `scale` the
 * view's.
 */
export function paintLabel(
  context: CanvasRenderingContext2D,
  area: Rect,
  { text, left, top, size, colour, opacity, outline, ...rest }: Label,
  { family, foot }: LabelLetters,
  scale: number,
): void {
  nothingLeft(rest)
  const side = size * scale
  const [x, y] = [area.x + left * scale, area.y + top * scale + foot * side]
  context.save()
  context.beginPath()
  context.rect(area.x, area.y, area.width, area.height)
  context.clip()
  context.globalAlpha *= opacity / 100
  context.font = `${side}px ${family}`
  context.textBaseline = 'alphabetic'
  context.textAlign = 'left'
  if (outline !== null) {
    context.lineJoin = 'round'
    context.lineWidth = OUTLINE * side
    context.strokeStyle = outline
    context.strokeText(text, x, y)
  }
  context.fillStyle = colour
  context.fillText(text, x, y)
  context.restore()
}
