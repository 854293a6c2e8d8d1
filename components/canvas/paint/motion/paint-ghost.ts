import { INK, TAG_FONT } from '@/components/canvas/paint/ink'
import { paintInput } from '@/components/canvas/paint/paint-input'
import { wordsOf } from '@/components/canvas/paint/paint-layers'
import { paintBubble, paintGuides, paintOutline } from '@/components/canvas/paint/paint-overlay'
import { PADDING, PLATE_HEIGHT, paintPlate } from '@/components/canvas/paint/paint-plate'
import type { Picture } from '@/components/canvas/paint/picture'
import { toScreen } from '@/components/canvas/paint/view'
import type { Rect } from '@/lib/geometry/rect'
import type { Guide } from '@/lib/geometry/snap'
import { sourceKey } from '@/lib/layout/address'
import { type Input, PLAIN_INPUT, type Source } from '@/lib/layout/input'

/** Shows where a source would lie. A drop `onto` an input takes its place, and looks as it does. */
export type Ghost = Readonly<{ source: Source; rect: Rect; touched: readonly Guide[]; onto: Input | null }>

const OPACITY = 0.72

/** Paints a source that is dragged in: as it would lie, or as it would look in the place of the input under it. */
export function paintGhost(context: CanvasRenderingContext2D, ghost: Ghost, picture: Picture): void {
  const { view, style } = picture
  const { source, onto, touched } = ghost
  const rect = toScreen(view, ghost.rect)
  context.globalAlpha = OPACITY
  paintInput(context, rect, { ...(onto ?? PLAIN_INPUT), source }, style, view.scale)
  context.globalAlpha = 1
  paintOutline(context, rect, onto ? 3 : undefined)
  paintGuides(context, touched, picture)
  if (onto) paintWords(context, dropWords(ghost, picture), rect, picture)
  else paintBubble(context, wordsOf(ghost.rect), rect, picture)
}

/** Says what a drop would do to the input under it. */
function dropWords({ source, onto }: Ghost, { inputs, style }: Picture): string {
  if (!onto) return ''
  const name = style.nameOf(onto.source)
  const key = sourceKey(source)
  if (sourceKey(onto.source) === key) return `${name} is here already`
  if (inputs.some((input) => sourceKey(input.source) === key)) return `Swap with ${name}`
  return `${onto.source.kind === 'slot' ? 'Fill' : 'Replace'} ${name}`
}

function paintWords(context: CanvasRenderingContext2D, text: string, area: Rect, { pane, style }: Picture): void {
  const fitted = style.tags.fit(context, text, pane.width)
  if (!fitted) return
  const width = fitted.width + 2 * PADDING
  const x = Math.max(2, Math.min(pane.width - width - 2, area.x + (area.width - width) / 2))
  const at = { x: Math.round(x), y: Math.round(area.y + (area.height - PLATE_HEIGHT) / 2) }
  paintPlate(context, at, { ...fitted, font: TAG_FONT, ink: INK.onAccent, ground: INK.accent })
}
