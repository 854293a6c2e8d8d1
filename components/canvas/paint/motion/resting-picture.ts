import { paintGround, paintMat, paintWatermark } from '@/components/canvas/paint/paint-frame'
import { paintInputs } from '@/components/canvas/paint/paint-layers'
import type { Picture } from '@/components/canvas/paint/picture'
import { toScreen } from '@/components/canvas/paint/view'
import { commonBox } from '@/lib/editor/tool/scene'
import { overlaps } from '@/lib/geometry/cover'
import type { Rect } from '@/lib/geometry/rect'
import type { Watermark } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import { damageOf } from './damage'

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
    const places = before && isDrawnAlike(before, next) ? damageOf(before.inputs, next.inputs) : null
    before = next
    if (!context) return canvas
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

/** Paints all that can be seen in an area of the screen. Its edges are whole device pixels, so that no seam is seen. */
function paintPlace(context: CanvasRenderingContext2D, area: Rect, resting: Resting): void {
  const { pane, frame, view, background, style, inputs, watermark } = resting
  const ratio = pane.pixelRatio
  const left = Math.floor(area.x * ratio) - RIM
  const top = Math.floor(area.y * ratio) - RIM
  const width = Math.ceil((area.x + area.width) * ratio) + RIM - left
  const height = Math.ceil((area.y + area.height) * ratio) + RIM - top
  const place = { x: left / ratio, y: top / ratio, width: width / ratio, height: height / ratio }
  context.save()
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.beginPath()
  context.rect(left, top, width, height)
  context.clip()
  context.clearRect(left, top, width, height)
  context.scale(ratio, ratio)
  paintGround(context, frame, view, background, style.imageAt)
  const within = inputs.filter((input) => overlaps(toScreen(view, input), place))
  paintInputs(context, view, style, within)
  if (watermark) paintWatermark(context, toScreen(view, watermark), watermark.url, style.imageAt)
  paintMat(context, frame, view, pane)
  context.restore()
}
