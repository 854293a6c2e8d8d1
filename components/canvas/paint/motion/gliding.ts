import { paintLiftedWatermark, paintOverlay } from '@/components/canvas/paint/paint-layers'
import type { Picture } from '@/components/canvas/paint/picture'
import type { Lifted } from './lifted'
import type { PaintGliding } from './paint-motion'
import { paintMoved } from './paint-moved'
import { rememberingShift } from './shift'
import { toDevicePixels } from './sprite'
import { createSprites, type SpriteOf } from './sprites'

/** Holds what is made once for a gesture. */
type Begun = Readonly<{
  picture: Picture
  lifted: Lifted
  spriteOf: SpriteOf
  shiftOf: ReturnType<typeof rememberingShift>
}>

/**
 * Makes what paints inputs that move together: they are one picture that moves by whole device pixels, however many
 * they are. The watermark lies over the inputs and under their outlines: where it is lifted too, only the inputs are
 * that picture. One input alone has its handles until it has moved, since it may be a resize that has just begun.
 */
export function createGliding(): PaintGliding {
  let begun: Begun | null = null
  const begin = (picture: Picture, lifted: Lifted): Begun => {
    if (begun?.picture === picture && begun.lifted === lifted) return begun
    const { inputs } = lifted
    begun = { picture, lifted, spriteOf: createSprites(picture, inputs), shiftOf: rememberingShift(inputs) }
    return begun
  }
  return (context, picture, { lifted, liftedMark, rectOf }, { transient, ghost }) => {
    if (!transient || transient.label || lifted.inputs.length === 0) return false
    const { spriteOf, shiftOf } = begin(picture, lifted)
    const { rects, by: more } = transient.held
    const common = shiftOf(rects)
    if (common === null || spriteOf('inputs') === null) return false

    const { scale, origin } = picture.view
    const shift = { x: (common.x + more.x) * scale, y: (common.y + more.y) * scale }
    const by = toDevicePixels(shift, picture.pane.pixelRatio)
    const marked = !liftedMark && (lifted.inputs.length > 1 || by.x !== 0 || by.y !== 0)
    const moved = { scale, origin: { x: origin.x + by.x - shift.x, y: origin.y + by.y - shift.y } }
    paintMoved(context, picture, lifted, { spriteOf, by, marked })
    if (liftedMark) paintLiftedWatermark(context, picture, liftedMark, rectOf)
    paintOverlay(context, picture, rectOf, transient, { moved, marked })
    ghost?.(context, picture)
    return true
  }
}
