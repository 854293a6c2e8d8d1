import { fillingOf, isPicture } from '@/components/canvas/paint/filling'
import { labelBox } from '@/components/canvas/paint/label-box'
import { paintInputs } from '@/components/canvas/paint/paint-layers'
import { paintOnly } from '@/components/canvas/paint/paint-only'
import { paintOutline } from '@/components/canvas/paint/paint-overlay'
import type { Picture } from '@/components/canvas/paint/picture'
import { toScreen } from '@/components/canvas/paint/view'
import { commonBox } from '@/lib/geometry/box'
import { fillAround } from '@/lib/geometry/fit'
import type { Rect } from '@/lib/geometry/rect'
import type { Input } from '@/lib/layout/input'
import { dimPainted } from './off-frame'
import { createSprite, drawSprite, type Sprite } from './sprite'

/**
 * Says what a sprite holds of the lifted inputs: themselves, what marks them as selected, both, or both as they look
 * off the frame, with the mat between them.
 */
type Part = 'inputs' | 'marks' | 'both' | 'off'

/** Returns one sprite of what was lifted; null when it is too large for that. */
export type SpriteOf = (part: Part) => Sprite | null

/**
 * Makes what paints each sprite of the lifted inputs once, when it is first asked for. Inputs take the longest to
 * paint, so what holds both begins with a copy of them.
 */
export function createSprites(picture: Picture, inputs: readonly Input[]): SpriteOf {
  const { pane, view, style, only } = picture
  const areas = inputs.map((input) => toScreen(view, input))
  const box = commonBox(areas)
  const one = only?.type === 'input' ? only : null
  const whole = one ? commonBox([box, extentOfOnly(picture, one)]) : box
  const paintMarks = (context: CanvasRenderingContext2D) => {
    if (one) paintOnly(context, picture, one)
    for (const area of areas) paintOutline(context, area)
    if (areas.length > 1) paintOutline(context, box, 1)
  }
  const make: Readonly<Record<Part, () => Sprite | null>> = {
    inputs: () => createSprite(box, pane, (context) => paintInputs(context, view, style, inputs)),
    marks: () => createSprite(whole, pane, paintMarks),
    both: () => marked(() => {}),
    off: () => marked((context) => dimPainted(context, whole)),
  }
  const marked = (between: (context: CanvasRenderingContext2D) => void) => {
    const painted = sprite('inputs')
    if (!painted) return null
    return createSprite(whole, pane, (context) => {
      drawSprite(context, painted, { x: 0, y: 0 })
      between(context)
      paintMarks(context)
    })
  }
  const made = new Map<Part, Sprite | null>()
  const sprite: SpriteOf = (part) => {
    const known = made.get(part)
    if (known !== undefined) return known
    const fresh = make[part]()
    made.set(part, fresh)
    return fresh
  }
  return sprite
}

/** Returns the area of the screen that `paintOnly` may paint on. */
function extentOfOnly({ view, style }: Pick<Picture, 'view' | 'style'>, input: Input): Rect {
  const area = toScreen(view, input)
  const filling = fillingOf(input, style, style.isGone(input.source))
  const whole = filling && isPicture(filling.image) ? fillAround(filling.image.size, area) : area
  const label = input.label?.text ? toScreen(view, labelBox(input, input.label, style.labels)) : area
  return commonBox([area, whole, label])
}
