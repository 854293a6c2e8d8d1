import { paintGround, paintMat, paintWatermark } from '@/components/canvas/paint/paint-frame'
import { paintInputs } from '@/components/canvas/paint/paint-layers'
import type { Picture } from '@/components/canvas/paint/picture'
import { toScreen } from '@/components/canvas/paint/view'
import { commonBox } from '@/lib/geometry/box'
import { overlaps, without } from '@/lib/geometry/overlap'
import type { Rect } from '@/lib/geometry/rect'
import type { Watermark } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import { cameOnTop, damageOf } from './damage'

/** Holds all that stands still, and how it is drawn. */
export type Resting = Pick<Picture, 'pane' | 'frame' | 'view' | 'background' | 'style'> &
  Readonly<{ inputs: readonly Input[]; watermark: Watermark | null }>

/** Above this number of places it is quicker to paint the one rectangle around them. */
const MOST_PLACES = 8
/** A changed place has this many device pixels around it, for edges that lie between two pixels. */
const RIM = 2

type Painted = Readonly<{ resting: Resting; canvas: HTMLCanvasElement; width: number; height: number }>

/**
 * Makes what paints the layer of what stands still. It remembers what that layer shows, and paints only those places
 * anew that have changed: the layer is not cleared before. A canvas that is given another size is empty, and is painted
 * anew as a whole.
 */
export function createRestingPainter(): (context: CanvasRenderingContext2D, next: Resting) => void {
  let before: Painted | null = null

  return (context, next) => {
    const { canvas } = context
    const { width, height } = canvas
    const isAlike =
      before?.canvas === canvas &&
      before.width === width &&
      before.height === height &&
      isDrawnAlike(before.resting, next)
    const shown = isAlike ? before?.resting : undefined
    before = { resting: next, canvas, width, height }
    const came = shown && cameOnTop(shown.inputs, next.inputs, touchesIn(next))
    if (came?.every((input) => isOpen(input, next))) {
      for (const input of came) paintOver(context, input, next)
    } else for (const area of changedAreas(shown, next)) paintPlace(context, area, next)
  }
}

/** Lists the areas of the screen that are not as they were `shown`: all of it where nothing alike was. */
function changedAreas(shown: Resting | undefined, next: Resting): readonly Rect[] {
  const places = shown ? damageOf(shown.inputs, next.inputs) : null
  if (places === null) return [{ x: 0, y: 0, width: next.pane.width, height: next.pane.height }]
  const areas = places.map((place) => toScreen(next.view, place))
  return areas.length > MOST_PLACES ? [commonBox(areas)] : areas
}

function isDrawnAlike(a: Resting, b: Resting): boolean {
  return (
    a.pane === b.pane &&
    a.frame === b.frame &&
    a.view === b.view &&
    a.background === b.background &&
    a.style === b.style &&
    a.watermark === b.watermark
  )
}

/** Tells whether two inputs share a pixel of the screen, also one that both cover in part. */
const touchesIn =
  (resting: Resting) =>
  (a: Input, b: Input): boolean =>
    overlaps(placeOf(toScreen(resting.view, a), resting), placeOf(toScreen(resting.view, b), resting))

/** Tells whether an input has neither the mat nor the watermark over it. */
function isOpen(input: Input, resting: Resting): boolean {
  const { frame, view, watermark } = resting
  const place = placeOf(toScreen(view, input), resting)
  const isUnderMat = without(place, toScreen(view, { x: 0, y: 0, ...frame })).length > 0
  return !isUnderMat && !(watermark && overlaps(place, toScreen(view, watermark)))
}

/** Paints an input over the picture as it is, as a drop of what lay on top does. */
function paintOver(context: CanvasRenderingContext2D, input: Input, resting: Resting): void {
  const { view, style } = resting
  context.save()
  clipTo(context, placeOf(toScreen(view, input), resting), resting)
  paintInputs(context, view, style, [input])
  context.restore()
}

/** Clips to a place by whole device pixels, so that no seam is seen. Then one unit is a CSS pixel. */
function clipTo(context: CanvasRenderingContext2D, { x, y, width, height }: Rect, { pane }: Resting): void {
  const ratio = pane.pixelRatio
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.beginPath()
  context.rect(Math.round(x * ratio), Math.round(y * ratio), Math.round(width * ratio), Math.round(height * ratio))
  context.clip()
  context.scale(ratio, ratio)
}

/** Returns the area of the screen around another one whose edges are whole device pixels. */
function placeOf(area: Rect, { pane: { pixelRatio: ratio } }: Resting): Rect {
  const left = Math.floor(area.x * ratio) - RIM
  const top = Math.floor(area.y * ratio) - RIM
  const width = Math.ceil((area.x + area.width) * ratio) + RIM - left
  const height = Math.ceil((area.y + area.height) * ratio) + RIM - top
  return { x: left / ratio, y: top / ratio, width: width / ratio, height: height / ratio }
}

/** Paints all that can be seen in an area of the screen. Its edges are whole device pixels, so that no seam is seen. */
function paintPlace(context: CanvasRenderingContext2D, area: Rect, resting: Resting): void {
  const { pane, frame, view, background, style, inputs, watermark } = resting
  const place = placeOf(area, resting)
  context.save()
  clipTo(context, place, resting)
  context.clearRect(place.x, place.y, place.width, place.height)
  paintGround(context, frame, view, background, style.imageAt)
  const within = inputs.filter((input) => overlaps(toScreen(view, input), place))
  paintInputs(context, view, style, within)
  if (watermark) paintWatermark(context, toScreen(view, watermark), watermark, style.imageAt)
  paintMat(context, frame, view, pane)
  context.restore()
}
