import { paintLiftedWatermark, paintOverlay, type RectOf } from '@/components/canvas/paint/paint-layers'
import type { Motion, Picture, Transient } from '@/components/canvas/paint/picture'
import type { Point } from '@/lib/geometry/rect'
import type { Watermark } from '@/lib/layout/document'
import type { Lifted } from './lifted'
import { paintLifted, paintMoved } from './paint-lifted'
import { toDevicePixels } from './sprite'

type InMotion = Readonly<{ lifted: Lifted; liftedMark: Watermark | null; rectOf: RectOf }>

/**
 * Paints the layer that a pointer changes. Inputs that move together are one picture that moves by whole device pixels,
 * however many they are; where one is resized, or a label is dragged, they are painted anew.
 */
export function paintMotion(
  context: CanvasRenderingContext2D,
  picture: Picture,
  { lifted, liftedMark, rectOf }: InMotion,
  { transient, ghost }: Motion,
): void {
  const { view } = picture
  const shift = lifted.inputs.length > 0 && !transient?.label ? shiftOf(lifted, transient) : null
  const isSprite = shift !== null && lifted.sprite('inputs') !== null
  const by = isSprite ? onScreen(shift, picture) : null
  // The watermark lies over the inputs and under the outlines: with it they are no sprite. One alone has its handles
  // until it has moved, since it may be a resize that has just begun.
  const isMoved = by !== null && (lifted.inputs.length > 1 || by.x !== 0 || by.y !== 0)
  const outlined = isMoved && liftedMark === null
  if (by) paintMoved(context, picture, lifted, { by, outlined })
  else if (lifted.inputs.length > 0) paintLifted(context, picture, lifted, rectOf, transient?.label)
  if (liftedMark) paintLiftedWatermark(context, picture, liftedMark, rectOf)

  const { origin, scale } = view
  const moved =
    by && shift
      ? { scale, origin: { x: origin.x + by.x - shift.x * scale, y: origin.y + by.y - shift.y * scale } }
      : view
  paintOverlay(context, picture, rectOf, transient, { moved, outlined })
  ghost?.(context, picture)
}

/** Between a drop and the next render there is no gesture: what it had lifted lies where the document has it. */
function shiftOf(lifted: Lifted, transient: Transient | null): Point | null {
  if (!transient) return { x: 0, y: 0 }
  const { rects, by } = transient.held
  const shift = lifted.shiftOf(rects)
  return shift && { x: shift.x + by.x, y: shift.y + by.y }
}

const onScreen = ({ x, y }: Point, { view, pane }: Picture): Point =>
  toDevicePixels({ x: x * view.scale, y: y * view.scale }, pane.pixelRatio)
