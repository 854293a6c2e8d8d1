import type { Rect } from '@/lib/geometry/rect'
import type { Blur } from '@/lib/layout/input'
import { isBlurred } from '@/lib/layout/is-blurred'
import { clearArea } from './clear-area'
import { paintHatch } from './paint-hatch'
import { paintSoft } from './paint-still'
import type { Still } from './picture'

/**
 * Blurs a band along each edge, as wide as the padding says. Without a picture to blur the bands are hatched.
 *
 *     ┌─────────────┐
 *     │     top     │
 *     ├──┬───────┬──┤
 *     │l.│ clear │r.│
 *     ├──┴───────┴──┤
 *     │   bottom    │
 *     └─────────────┘
 */
export function paintBlur(
  context: CanvasRenderingContext2D,
  area: Rect,
  blur: Blur,
  scale: number,
  still: Still | null,
): void {
  if (!isBlurred(blur)) return
  const clear = clearArea(area, blur, scale)
  context.save()
  context.beginPath()
  context.rect(area.x, area.y, area.width, area.height)
  context.rect(clear.x, clear.y, clear.width, clear.height)
  context.clip('evenodd')
  if (still) paintSoft(context, still, area, scale)
  else paintHatch(context, area)
  context.restore()
}
