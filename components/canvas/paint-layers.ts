import { commonBox } from '@/lib/editor/tool/scene'
import type { Rect } from '@/lib/geometry/rect'
import type { Input } from '@/lib/layout/input'
import { paintInput } from './paint-input'
import { paintBubble, paintGuides, paintHandles, paintMarquee, paintOutline } from './paint-overlay'
import type { Ghost, Look, Picture, Transient } from './picture'
import { toScreen, type View } from './view'

type Context = CanvasRenderingContext2D
/** Where an input is now: the gesture's rectangle, or else the document's. */
export type RectOf = (id: string) => Rect | undefined

/** Inputs where the document has them, the later over the earlier. */
export function paintInputs(context: Context, view: View, look: Look, inputs: readonly Input[]): void {
  for (const input of inputs) paintInput(context, toScreen(view, input), input.source, look)
}

/** The lifted inputs where the gesture has them, under what covers them: `cover` is that, painted once. */
export function paintLifted(
  context: Context,
  { view, look, pane }: Picture,
  lifted: readonly Input[],
  rectOf: RectOf,
  cover: HTMLCanvasElement,
): void {
  if (lifted.length === 0) return
  context.save()
  context.beginPath()
  for (const input of lifted) {
    const rect = toScreen(view, rectOf(input.id) ?? input)
    paintInput(context, rect, input.source, look)
    context.rect(rect.x, rect.y, rect.width, rect.height)
  }
  context.clip()
  context.drawImage(cover, 0, 0, pane.width, pane.height)
  context.restore()
}

/** Outlines, handles, guides and numbers, over everything. */
export function paintOverlay(context: Context, picture: Picture, rectOf: RectOf, transient: Transient | null): void {
  const { view, frame, pane, selection, editable } = picture
  const selected = selection.flatMap((id) => rectOf(id) ?? [])
  const [only] = selected
  for (const rect of selected) paintOutline(context, toScreen(view, rect))
  if (only && selected.length === 1 && editable) paintHandles(context, toScreen(view, only))
  const box = selected.length > 0 ? commonBox(selected) : null
  if (box && selected.length > 1) paintOutline(context, toScreen(view, box), 1)
  if (!transient) return
  paintGuides(context, transient.lines, frame, view)
  if (transient.marquee) paintMarquee(context, toScreen(view, transient.marquee))
  else if (box) paintBubble(context, box, view, pane)
}

export function paintGhost(context: Context, ghost: Ghost, { view, frame, pane, look }: Picture): void {
  const rect = toScreen(view, ghost.rect)
  context.globalAlpha = GHOST_OPACITY
  paintInput(context, rect, ghost.source, look)
  context.globalAlpha = 1
  paintOutline(context, rect)
  paintGuides(context, ghost.lines, frame, view)
  paintBubble(context, ghost.rect, view, pane)
}

const GHOST_OPACITY = 0.72
