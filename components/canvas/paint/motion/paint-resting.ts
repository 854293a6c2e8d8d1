import { paintGround, paintMat, paintWatermark } from '@/components/canvas/paint/paint-frame'
import { paintInputs } from '@/components/canvas/paint/paint-layers'
import type { Picture } from '@/components/canvas/paint/picture'
import { toScreen } from '@/components/canvas/paint/view'
import { commonBox } from '@/lib/editor/tool/scene'
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
/** A changed place has so many device pixels around it, for edges that lie between two pixels. */
const RIM = 2

/** Keeps a picture of what stands still, in device pixels, and paints only those places anew that have changed. */
export function createRestingPicture(): (next: Resting) => HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  let before: Resting | null = null

  return (next) => {
    const context = canvas.getContext('2d', { alpha: true })
    const alike = before && isDrawnAlike(before, next) ? before : null
    before = next
    if (!context) return canvas
    const came = alike && cameOnTop(alike.inputs, next.inputs, touchesIn(next))
    if (came?.every((input) => isOpen(input, next))) {
      for (const input of came) paintOver(context, input, next)
      return canvas
    }
    const places = alike && damageOf(alike.inputs, next.inputs)
    const { pane, view } = next
    const whole = { x: 0, y: 0, width: pane.width, height: pane.height }
    if (places === null) {
      canvas.width = Math.max(1, Math.trunc(pane.width * pane.pixelRatio))
      canvas.height = Math.max(1, Math.trunc(pane.height * pane.pixelRatio))
      paintPlace(context, whole, next)
    } else {
      const areas = places.map((place) => toScreen(view, place))
      for (const area of areas.length > MOST_PLACES ? [commonBox(areas)] : areas) paintPlace(context, area, next)
    }
    return canvas
  }
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
