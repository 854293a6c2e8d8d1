import type { Rect } from '@/lib/geometry/rect'
import { nothingLeft } from '@/lib/shared/every-field'
import type { Drawn } from './drawn'
import { type Filling, fillingOf, isPicture } from './filling'
import { INK, TAG_FONT } from './ink'
import type { Lettering } from './lettering'
import { paintBlur } from './paint-blur'
import { paintMissing } from './paint-hatch'
import { paintLabel } from './paint-label'
import { marksOf, paintMarks, paintSoundOnly } from './paint-marks'
import { PLATE_HEIGHT, paintPlate } from './paint-plate'
import { paintSlot } from './paint-slot'
import { paintStill, seenArea } from './paint-still'
import type { SourceStyle } from './picture'
import { roundedPath } from './rounded'
import { cardColours } from './source-colour'

/**
 * A tag keeps this distance from its input's edges, in screen pixels. An input too small for a readable tag gets none.
 */
const TAG_GAP = 5
const LEAST_TAG = 28

/**
 * Paints one input as the mix has it, with the name of its source, in a rectangle of the screen; `scale` is the view's.
 * Every field is named, so that a new one does not compile until it is drawn.
 */
export function paintInput(
  context: CanvasRenderingContext2D,
  area: Rect,
  { source, content, fit, cornerRadius, blur, label, placeholder, ...rest }: Drawn,
  style: SourceStyle,
  scale: number,
): void {
  nothingLeft(rest)
  const gone = style.isGone(source)
  const amiss = gone ? 'gone' : style.playingOf(source)?.trouble
  const filling = fillingOf({ source, content, placeholder }, style, gone)
  if (source.kind === 'slot') paintSlot(context, area)
  else if (filling) paintPicture(context, area, { source, fit, cornerRadius, blur }, filling, scale)
  else paintNoPicture(context, area, { content, cornerRadius }, scale)
  if (amiss) paintAmiss(context, area, filling !== null && !filling.placeholder)
  if (label?.text) paintLabel(context, area, label, style.labels, scale)
  const isLabelled = label !== null && label.text !== '' && label.top * scale > area.height / 2
  if (style.hasPlates || amiss || source.kind === 'slot')
    paintTag(context, area, isLabelled ? 'top' : 'bottom', tagOf(source, style, amiss))
  paintMarks(context, area, marksOf({ content, placeholder }, filling?.placeholder === true))
}

/** Paints where an input lies that is hidden: dashes and the word, because the audience sees nothing of it. */
export function paintHidden(
  context: CanvasRenderingContext2D,
  area: Rect,
  { source }: Pick<Drawn, 'source'>,
  { nameOf, tags }: SourceStyle,
): void {
  paintSlot(context, area)
  paintTag(context, area, 'top', { text: `${nameOf(source)} · hidden`, ink: INK.text, lettering: tags })
}

function paintPicture(
  context: CanvasRenderingContext2D,
  area: Rect,
  input: Pick<Drawn, 'source' | 'fit' | 'cornerRadius' | 'blur'>,
  filling: Filling,
  scale: number,
): void {
  const still = isPicture(filling.image) ? filling.image : null
  const seen = seenArea(area, filling.placeholder ? 'crop' : input.fit, still)
  const rounded = input.cornerRadius > 0
  if (rounded) {
    context.save()
    context.beginPath()
    roundedPath(context, seen, input.cornerRadius * scale)
    context.clip()
  }
  if (still) paintStill(context, still, seen)
  else if (filling.image === 'failed') paintMissing(context, seen, filling.url)
  else paintCard(context, seen, input.source)
  paintBlur(context, seen, input.blur, scale, still)
  if (rounded) context.restore()
}

/**
 * Leaves the frame as it is where the picture is left out. A picture that is mixed and not sent is black (contract 7).
 */
function paintNoPicture(
  context: CanvasRenderingContext2D,
  area: Rect,
  { content, cornerRadius }: Pick<Drawn, 'content' | 'cornerRadius'>,
  scale: number,
): void {
  if (content !== 'audio') {
    context.beginPath()
    roundedPath(context, area, cornerRadius * scale)
    context.fillStyle = '#000000'
    context.fill()
  }
  paintSoundOnly(context, area)
}

function paintCard(context: CanvasRenderingContext2D, { x, y, width, height }: Rect, source: Drawn['source']): void {
  const [from, to] = cardColours(source)
  const gradient = context.createLinearGradient(x, y, x + width, y + height)
  gradient.addColorStop(0, from)
  gradient.addColorStop(1, to)
  context.fillStyle = gradient
  context.fillRect(x, y, width, height)
}

/** Dims what only looks live, and marks it. */
function paintAmiss(context: CanvasRenderingContext2D, { x, y, width, height }: Rect, dim: boolean): void {
  if (dim) {
    context.fillStyle = INK.veil
    context.fillRect(x, y, width, height)
  }
  context.strokeStyle = INK.warning
  context.lineWidth = 1
  context.setLineDash([5, 4])
  context.strokeRect(x + 0.5, y + 0.5, Math.max(0, width - 1), Math.max(0, height - 1))
  context.setLineDash([])
}

type Tag = Readonly<{ text: string; ink: string; lettering: Lettering }>

const tagOf = (source: Drawn['source'], { nameOf, tags }: SourceStyle, amiss: string | null | undefined): Tag => ({
  text: `${nameOf(source)}${amiss ? ` · ${amiss}` : source.kind === 'slot' ? ' · empty' : ''}`,
  ink: amiss ? INK.warning : INK.text,
  lettering: tags,
})

/** The tag is at the bottom, unless the input's own label is there. */
function paintTag(context: CanvasRenderingContext2D, area: Rect, at: 'top' | 'bottom', tag: Tag): void {
  const { x, y, width, height } = area
  const room = width - 2 * TAG_GAP
  if (room < LEAST_TAG || height < PLATE_HEIGHT + 2 * TAG_GAP) return
  const fitted = tag.lettering.fit(context, tag.text, room)
  if (!fitted) return
  paintPlate(
    context,
    { x: x + TAG_GAP, y: at === 'top' ? y + TAG_GAP : y + height - TAG_GAP - PLATE_HEIGHT },
    { ...fitted, font: TAG_FONT, ink: tag.ink, ground: INK.tag },
  )
}
