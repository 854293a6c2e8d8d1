import type { Picture } from '@/components/canvas/paint/picture'
import type { Point } from '@/lib/geometry/rect'
import type { Lifted } from './lifted'
import { areaOf, offFrame } from './off-frame'
import { paintCover } from './paint-lifted'
import { drawSprite, type Sprite } from './sprite'
import type { SpriteOf } from './sprites'

/**
 * Paints the lifted inputs `by` CSS pixels from where they were, as the sprite that was painted there, under what
 * covers them, and over that what marks them as selected, if they are `marked`. Inside the frame, where nothing covers
 * them, both are one sprite.
 */
export function paintMoved(
  context: CanvasRenderingContext2D,
  picture: Picture,
  lifted: Lifted,
  { spriteOf, by, marked }: Readonly<{ spriteOf: SpriteOf; by: Point; marked: boolean }>,
): void {
  const inputs = spriteOf('inputs')
  if (!inputs) return
  const draw = (sprite: Sprite | null) => sprite && drawSprite(context, sprite, by)
  const cover = lifted.cover()
  const off = cover ? [] : offFrame(inputs, by, picture)
  if (!cover && off.length === 0) {
    draw(spriteOf(marked ? 'both' : 'inputs'))
    return
  }
  draw(inputs)
  if (cover) paintCover(context, picture, cover, areaOf(inputs, by))
  for (const part of off) paintCover(context, picture, null, part)
  if (marked) draw(spriteOf('marks'))
}
