import type { Picture } from '@/components/canvas/paint/picture'
import { without } from '@/lib/geometry/overlap'
import type { Point } from '@/lib/geometry/rect'
import type { Lifted } from './lifted'
import { insideOf } from './off-frame'
import { paintCover } from './paint-lifted'
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
  if (!cover) return void paintFree(context, picture, { spriteOf, by, marked })
  drawSprite(context, inputs, by)
  paintCover(context, picture, cover, areaOf(inputs, by))
  const marks = marked ? spriteOf('marks') : null
  if (marks) drawSprite(context, marks, by)
}

/**
 * Inside the frame, where nothing covers the inputs, they and their marks are one sprite. Off the frame the mat lies
 * between the two. No pixel is painted by a sprite that another one paints over: large ones take most of a move's time.
 */
function paintFree(context: CanvasRenderingContext2D, picture: Picture, { spriteOf, by, marked }: Moved): void {
  const inputs = spriteOf('inputs')
  const seen = marked ? spriteOf('both') : inputs
  if (!inputs || !seen) return
  const inside = insideOf(picture)
  const off = without(areaOf(seen, by), inside)
  if (off.length === 0) return void drawSprite(context, seen, by)
  drawParts(context, seen, by, [inside])
  drawParts(context, inputs, by, off)
  paintCover(context, picture, null, areaOf(inputs, by))
  const marks = marked ? spriteOf('marks') : null
  if (marks) drawParts(context, marks, by, off)
}
