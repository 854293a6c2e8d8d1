import type { Rect } from '@/lib/geometry/rect'
import type { Label } from '@/lib/layout/input'
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
  label: Label,
  { family, foot }: LabelLetters,
  scale: number,
): void {
  const size = label.size * scale
  const [x, y] = [area.x + label.left * scale, area.y + label.top * scale + foot * size]
  context.save()
  context.beginPath()
  context.rect(area.x, area.y, area.width, area.height)
  context.clip()
  context.globalAlpha *= label.opacity / 100
  context.font = `${size}px ${family}`
  context.textBaseline = 'alphabetic'
  context.textAlign = 'left'
  if (label.outline !== null) {
    context.lineJoin = 'round'
    context.lineWidth = OUTLINE * size
    context.strokeStyle = label.outline
    context.strokeText(label.text, x, y)
  }
  context.fillStyle = label.colour
  context.fillText(label.text, x, y)
  context.restore()
}
