import type { Spacing } from '@/lib/geometry/packing/spacing'
import type { Rect } from '@/lib/geometry/rect'
import type { Step } from '@/lib/geometry/round'
import type { TemplateStyle } from '@/lib/layout/document'
import type { Source } from '@/lib/layout/input'

/** Returns the width of a source's picture over its height. */
export type AspectOf = (source: Source) => number

/** Names shapes by width and height. */
const SHAPES = { '16:9': 16 / 9, '4:3': 4 / 3, '1:1': 1, '9:16': 9 / 16 } as const

/** Pictures touch until someone wants a gap. */
export const PLAIN_STYLE: TemplateStyle = { gap: 0, margin: 0, cornerRadius: null, shape: null }

export type Laying = Readonly<{
  area: Rect
  spacing: Spacing
  aspectOf: AspectOf
  /** Inputs have their own shape in the cells of any template. */
  isShaped: boolean
}>

/** Says how inputs are laid out in an area, in this style and on the show's steps. */
export function layingIn(area: Rect, style: TemplateStyle, aspectOf: AspectOf, step: Step): Laying {
  const { shape, gap, margin } = style
  const aspect = shape === null || shape === 'source' ? null : SHAPES[shape]
  return {
    area,
    spacing: { gap, margin, step },
    aspectOf: aspect === null ? aspectOf : () => aspect,
    isShaped: shape !== null,
  }
}
