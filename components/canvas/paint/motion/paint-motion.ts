import { paintLiftedWatermark, paintOverlay, type RectOf } from '@/components/canvas/paint/paint-layers'
import type { Motion, Picture } from '@/components/canvas/paint/picture'
import type { Watermark } from '@/lib/layout/document'
import type { Lifted } from './lifted'
import { paintLifted } from './paint-lifted'

/** Holds what a gesture has lifted, and where it has it now. */
export type InMotion = Readonly<{ lifted: Lifted; liftedMark: Watermark | null; rectOf: RectOf }>

/**
 * Paints the layer where inputs move together, and returns false where they do not (gliding.ts). It is fetched with the
 * first press.
 */
export type PaintGliding = (
  context: CanvasRenderingContext2D,
  picture: Picture,
  inMotion: InMotion,
  motion: Motion,
) => boolean

/** Paints the layer that a pointer changes: inputs that are resized, or do not move as one, are painted one by one. */
export function paintMotion(
  context: CanvasRenderingContext2D,
  picture: Picture,
  inMotion: InMotion,
  motion: Motion,
  paintGliding: PaintGliding | null,
): void {
  if (paintGliding?.(context, picture, inMotion, motion)) return
  const { lifted, liftedMark, rectOf } = inMotion
  const { transient, ghost } = motion
  if (lifted.inputs.length > 0) paintLifted(context, picture, lifted, rectOf, transient?.label)
  if (liftedMark) paintLiftedWatermark(context, picture, liftedMark, rectOf)
  paintOverlay(context, picture, rectOf, transient, { moved: picture.view, marked: false })
  ghost?.(context, picture)
}
