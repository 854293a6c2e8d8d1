import type { Resting } from '@/components/canvas/paint/motion/paint-resting'
import { paintGround, paintMat, paintWatermark } from '@/components/canvas/paint/paint-frame'
import { paintInputs } from '@/components/canvas/paint/paint-layers'
import { toScreen } from '@/components/canvas/paint/view'
import { overlaps } from '@/lib/geometry/overlap'
import { bottom, type Rect, right } from '@/lib/geometry/rect'
import type { Input } from '@/lib/layout/input'
import type { Cluster } from './clusters'

type Context = CanvasRenderingContext2D
type Paint = (context: Context) => void

/**
 * Makes what paints the moving pictures of a cluster, with all that lies under, between and over them, which is painted
 * once, into pictures of its own:
 *
 *     ground, 1, 2 │ [3] │ 4 │ [5] │ 6, watermark, mat       [ ] moves
 *
 * Returns null where nothing of it is on the screen. It replaces all pixels of its place, as often as it is called, and
 * touches no other.
 */
export function createClusterPainter({ box, inputs: moving }: Cluster, resting: Resting): Paint | null {
  const place = placeOf(toScreen(resting.view, box), resting.pane)
  if (place.width <= 0 || place.height <= 0) return null
  let steps: readonly Paint[] | null = null
  return (context) => {
    steps ??= stepsOf(moving, resting, place)
    context.save()
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.beginPath()
    context.rect(place.x, place.y, place.width, place.height)
    context.clip()
    for (const step of steps) step(context)
    context.restore()
  }
}

/** Returns the device pixels that an area of the screen touches, as far as the pane shows them. */
function placeOf(area: Rect, { width, height, pixelRatio: ratio }: Resting['pane']): Rect {
  const [left, top] = [Math.max(0, Math.floor(area.x * ratio)), Math.max(0, Math.floor(area.y * ratio))]
  const end = Math.min(Math.ceil(right(area) * ratio), Math.floor(width * ratio))
  const foot = Math.min(Math.ceil(bottom(area) * ratio), Math.floor(height * ratio))
  return { x: left, y: top, width: end - left, height: foot - top }
}

function stepsOf(moving: readonly Input[], resting: Resting, place: Rect): Paint[] {
  const { pane, frame, view, background, style, inputs, watermark } = resting
  const ratio = pane.pixelRatio
  const area = { x: place.x / ratio, y: place.y / ratio, width: place.width / ratio, height: place.height / ratio }
  const steps: Paint[] = []
  let still: Paint[] = [(context) => paintGround(context, frame, view, background, style.imageAt)]
  const keep = () => {
    if (still.length > 0) steps.push(asPicture(still, place, ratio))
    still = []
  }
  for (const input of inputs) {
    if (!overlaps(toScreen(view, input), area)) continue
    const paint: Paint = (context) => paintInputs(context, view, style, [input])
    if (moving.includes(input)) {
      if (moving.length === 1 && hidesPlace(input, resting)) still = []
      keep()
      steps.push(inCssPixels(paint, ratio))
    } else still.push(paint)
  }
  if (watermark && overlaps(toScreen(view, watermark), area))
    still.push((context) => paintWatermark(context, toScreen(view, watermark), watermark, style.imageAt))
  if (!isWithin(area, toScreen(view, { x: 0, y: 0, ...frame })))
    still.push((context) => paintMat(context, frame, view, pane))
  keep()
  return steps
}

/**
 * Tells whether an input's picture hides all that is under it. A pixel that it only touches with its edge is none that
 * anybody sees through.
 */
function hidesPlace({ source, cornerRadius, fit }: Input, { style }: Resting): boolean {
  return cornerRadius === 0 && fit === 'crop' && style.stillOf(source) !== null
}

const isWithin = (a: Rect, b: Rect): boolean =>
  a.x >= b.x && a.y >= b.y && right(a) <= right(b) && bottom(a) <= bottom(b)

const inCssPixels =
  (paint: Paint, ratio: number): Paint =>
  (context) => {
    context.save()
    context.scale(ratio, ratio)
    paint(context)
    context.restore()
  }

/** Paints once what stands still, and returns what draws that, pixel on pixel. */
function asPicture(still: readonly Paint[], place: Rect, ratio: number): Paint {
  const canvas = document.createElement('canvas')
  canvas.width = place.width
  canvas.height = place.height
  const own = canvas.getContext('2d')
  if (own) {
    own.translate(-place.x, -place.y)
    own.scale(ratio, ratio)
    for (const paint of still) paint(own)
  }
  return (context) => context.drawImage(canvas, place.x, place.y)
}
