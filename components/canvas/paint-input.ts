import type { Rect } from '@/lib/geometry/rect'
import type { Source } from '@/lib/layout/input'
import { cropToFill } from './crop'
import { INK, TAG_FONT } from './ink'
import { LABEL_HEIGHT, paintLabel } from './paint-text'
import type { Look } from './picture'
import { cardColours } from './source-colour'

/** Screen pixels between a tag and its input's edges; an input too small for a readable tag gets none. */
const TAG_GAP = 5
const LEAST_TAG = 28

/** One source's picture with its name, in a rectangle of the screen. Corners are square, as on air. */
export function paintInput(context: CanvasRenderingContext2D, rect: Rect, source: Source, look: Look): void {
  const gone = look.isGone(source)
  paintPicture(context, rect, source, look)
  if (gone) paintGone(context, rect)
  paintTag(context, rect, source, look, gone)
}

function paintPicture(context: CanvasRenderingContext2D, rect: Rect, source: Source, look: Look): void {
  const { x, y, width, height } = rect
  const still = look.stillOf(source)
  if (still) {
    const part = cropToFill(still.size, rect)
    context.imageSmoothingQuality = 'medium'
    context.drawImage(still.image, part.x, part.y, part.width, part.height, x, y, width, height)
    return
  }
  const [from, to] = cardColours(source)
  const gradient = context.createLinearGradient(x, y, x + width, y + height)
  gradient.addColorStop(0, from)
  gradient.addColorStop(1, to)
  context.fillStyle = gradient
  context.fillRect(x, y, width, height)
}

function paintGone(context: CanvasRenderingContext2D, { x, y, width, height }: Rect): void {
  context.fillStyle = INK.veil
  context.fillRect(x, y, width, height)
  context.strokeStyle = INK.warning
  context.lineWidth = 1
  context.setLineDash([5, 4])
  context.strokeRect(x + 0.5, y + 0.5, Math.max(0, width - 1), Math.max(0, height - 1))
  context.setLineDash([])
}

function paintTag(context: CanvasRenderingContext2D, rect: Rect, source: Source, look: Look, gone: boolean): void {
  const { x, y, width, height } = rect
  const room = width - 2 * TAG_GAP
  if (room < LEAST_TAG || height < LABEL_HEIGHT + 2 * TAG_GAP) return
  const name = look.nameOf(source)
  const fitted = look.tags.fit(context, gone ? `${name} · gone` : name, room)
  if (!fitted) return
  paintLabel(
    context,
    { x: x + TAG_GAP, y: y + height - TAG_GAP - LABEL_HEIGHT },
    { ...fitted, font: TAG_FONT, ink: gone ? INK.warning : INK.text, ground: INK.tag },
  )
}
