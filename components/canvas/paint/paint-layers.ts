import { aspectOfSize } from '@/lib/geometry/aspect'
import { boxAround } from '@/lib/geometry/box'
import type { Point, Rect } from '@/lib/geometry/rect'
import type { Watermark } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import { percentCut } from '@/lib/layout/input'
import { labelBox } from './label-box'
import { paintWatermark } from './paint-frame'
import { paintHidden, paintInput } from './paint-input'
import { paintOnly } from './paint-only'
import { paintBubble, paintGuides, paintHandles, paintMarquee, paintOutline } from './paint-overlay'
import type { Picture, SourceStyle, Transient } from './picture'
import { toScreen, type View } from './view'

type Context = CanvasRenderingContext2D
/** Returns where an input or the watermark is now: the gesture's rectangle, or else the document's. */
export type RectOf = (id: string) => Rect | undefined

/** Paints inputs where the document has them, the later over the earlier. */
export function paintInputs(context: Context, view: View, style: SourceStyle, inputs: readonly Input[]): void {
  for (const input of inputs) paintInput(context, toScreen(view, input), input, style, view.scale)
}

/** Paints the lifted watermark over everything. What is off the frame shines through as much as under the mat. */
export function paintLiftedWatermark(context: Context, picture: Picture, watermark: Watermark, rectOf: RectOf): void {
  const { view, frame, pane, style } = picture
  const area = toScreen(view, rectOf(watermark.id) ?? watermark)
  const { x, y, width, height } = toScreen(view, { x: 0, y: 0, ...frame })
  for (const off of [false, true]) {
    context.save()
    context.beginPath()
    context.rect(x, y, width, height)
    if (off) context.rect(0, 0, pane.width, pane.height)
    context.clip('evenodd')
    context.globalAlpha = off ? OFF_OPACITY : 1
    paintWatermark(context, area, watermark, style.imageAt)
    context.restore()
  }
}

/** A lifted watermark is this opaque outside the frame: the mat lets 22 % through. */
const OFF_OPACITY = 0.22

export const withLabelAt = (input: Input, at: Point | undefined): Input =>
  at && input.label ? { ...input, label: { ...input.label, left: at.x, top: at.y } } : input

/**
 * Paints outlines, handles, guides and numbers over everything. `moved` is the view of what is selected: it differs
 * from the picture's by what a sprite is rounded to. `marked` says that the sprite has what marks it as selected.
 */
export function paintOverlay(
  context: Context,
  picture: Picture,
  rectOf: RectOf,
  transient: Transient | null,
  { moved: view, marked }: Readonly<{ moved: View; marked: boolean }>,
): void {
  const { selection, only, grip, style } = picture
  const selected = selection.flatMap((id) => (marked ? [] : (rectOf(id) ?? [])))
  const moved = only && { ...only, ...rectOf(only.id) }
  const input = moved?.type === 'input' ? withLabelAt(moved, transient?.label) : null
  for (const each of picture.unseen) paintHidden(context, toScreen(view, each), each, style)
  if (input && !marked) paintOnly(context, { ...picture, view }, input)
  for (const rect of selected) paintOutline(context, toScreen(view, rect))
  const box = transient?.held.box ?? boxAround(selected)
  // What moves has no handles: it is seen as it will lie.
  if (grip && !marked && !transient?.label) paintHandles(context, toScreen(view, transient?.held.box ?? grip))
  if (box && !marked && selection.length > 1) paintOutline(context, toScreen(view, box), 1)
  if (!transient) return
  paintGuides(context, transient.touched, picture)
  if (transient.marquee) paintMarquee(context, toScreen(view, transient.marquee), transient.marquee.encloses === true)
  else if (transient.label && input?.label) {
    const area = toScreen(view, labelBox(input, input.label, style.labels))
    paintBubble(context, `label ${transient.label.x}, ${transient.label.y}`, area, picture)
  } else if (box) paintBubble(context, wordsOf(box) + cutIn(input, style), toScreen(view, box), picture)
}

/** Says how much of a picture is cut off by the shape of its place, where its own shape is known. */
function cutIn(input: Input | null, { stillOf }: SourceStyle): string {
  const still = input && stillOf(input.source)
  const cut = still ? Math.round(percentCut(input, aspectOfSize(still.size))) : 0
  return cut > 0 ? ` · ${cut} % cut` : ''
}

export const wordsOf = ({ x, y, width, height }: Rect): string => `${x}, ${y} · ${width} × ${height}`
