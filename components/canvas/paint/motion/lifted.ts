import { createCover } from '@/components/canvas/paint/cover'
import { paintInputs } from '@/components/canvas/paint/paint-layers'
import { paintOutline } from '@/components/canvas/paint/paint-overlay'
import type { Picture } from '@/components/canvas/paint/picture'
import { toScreen } from '@/components/canvas/paint/view'
import type { Rects } from '@/lib/editor/tool/tool'
import { commonBox } from '@/lib/geometry/box'
import type { Point } from '@/lib/geometry/rect'
import type { Watermark } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import { rememberingShift } from './shift'
import { copySprite, createSprite, type Sprite } from './sprite'

/** Says what a sprite holds of the lifted inputs. */
type Part = 'inputs' | 'outlines' | 'both'

/** Holds the inputs that a gesture has lifted, and what is painted once for it, when it is first asked for. */
export type Lifted = Readonly<{
  inputs: readonly Input[]
  /** Tells how far these rectangles have them from where they were painted; null where not all go the same way. */
  shiftOf: (rects: Rects) => Point | null
  /** Returns what lies over them, as one picture; null when that is only the mat. */
  cover: () => HTMLCanvasElement | null
  /** Returns them as a picture that can be moved; null when they are too large for that. */
  sprite: (part: Part) => Sprite | null
}>

type Drawing = Pick<Picture, 'pane' | 'frame' | 'view' | 'style'>

export function createLifted(
  picture: Drawing,
  inputs: readonly Input[],
  above: readonly Input[],
  watermark: Watermark | null,
): Lifted {
  const { pane, view, style } = picture
  const areas = inputs.map((input) => toScreen(view, input))
  const sprites = new Map<Part, Sprite | null>()
  const make = (part: Part) =>
    createSprite(commonBox(areas), pane, (context) => {
      // Outlines are laid over a copy of the inputs, because painting inputs takes the longest.
      const painted = part === 'both' ? sprite('inputs') : null
      if (painted) copySprite(context, painted)
      else if (part !== 'outlines') paintInputs(context, view, style, inputs)
      if (part !== 'inputs') for (const area of areas) paintOutline(context, area)
    })
  const sprite = (part: Part) => {
    const known = sprites.get(part)
    if (known !== undefined) return known
    const made = make(part)
    sprites.set(part, made)
    return made
  }
  let cover: HTMLCanvasElement | null = null
  return {
    inputs,
    shiftOf: rememberingShift(inputs),
    cover: () => {
      if (above.length === 0 && !watermark) return null
      cover ??= createCover(picture, above, watermark)
      return cover
    },
    sprite,
  }
}
