import type { Picture } from '@/components/canvas/paint/picture'
import { without } from '@/lib/geometry/overlap'
import type { Point } from '@/lib/geometry/rect'
import type { Lifted } from './lifted'
import { insideOf, paintEdge } from './off-frame'
import { inPane, paintCover } from './paint-lifted'
import { areaOf, drawParts, drawSprite } from './sprite'
import type { SpriteOf } from './sprites'

type Moved = Readonly<{ spriteOf: SpriteOf; by: Point; marked: boolean }>

/**
 * Paints the lifted inputs `by` CSS pixels from where they were, as the sprite that was painted there, under what
 * covers them, and over that what marks them as selected, if they are `marked`.
 */
export function paintMoved(
  context: CanvasRenderingContext2D,
  picture: Picture,
  lifted: Lifted,
  { spriteOf, by, marked }: Moved,
): void {
  const inputs = spriteOf('inputs')
  if (!inputs) return
  const cover = lifted.cover()
  if (!cover && marked) return void paintFree(context, picture, spriteOf, by)
  drawSprite(context, inputs, by)
  paintCover(context, picture, cover, areaOf(inputs, by))
  const marks = marked ? spriteOf('marks') : null
  if (marks) drawSprite(context, marks, by)
}

/**
 * Where nothing covers the inputs, they and their marks are one sprite, and off the frame another one, with the mat
 * between the two. No pixel is painted by a sprite that another one paints over: large ones take most of a move's time.
 */
function paintFree(context: CanvasRenderingContext2D, picture: Picture, spriteOf: SpriteOf, by: Point): void {
  const both = spriteOf('both')
  if (!both) return
  const area = areaOf(both, by)
  const inside = insideOf(picture)
  const off = without(area, inside)
  if (off.length === 0) return void drawSprite(context, both, by)
  drawParts(context, both, by, [inside])
  const dimmed = spriteOf('off')
  if (dimmed) drawParts(context, dimmed, by, off)
  paintEdge(context, picture, inPane(area, both.ratio))
}
