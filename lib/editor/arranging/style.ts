import type { Spacing } from '@/lib/geometry/packing/spacing'
import type { Rect } from '@/lib/geometry/rect'
import type { Step } from '@/lib/geometry/round'
import type { Source } from '@/lib/layout/input'
import { whole } from '@/lib/layout/whole'
import * as z from '@/lib/shared/schema'
import { MAX_CORNER_RADIUS } from '@/lib/zego/limits'

/** Returns the width of a source's picture over its height. */
export type AspectOf = (source: Source) => number

export const MAX_SPACING = 400

/** Names shapes by width and height. */
const SHAPES = { '16:9': 16 / 9, '4:3': 4 / 3, '1:1': 1, '9:16': 9 / 16 } as const

/**
 * Says how templates and Arrange space and shape inputs, in pixels of the frame. `source` shows each picture whole, a
 * null shape leaves it to the template, and a null radius leaves corners as they are.
 */
export const TemplateStyle = z.strictObject({
  gap: whole(0, MAX_SPACING),
  margin: whole(0, MAX_SPACING),
  cornerRadius: z.nullable(whole(0, MAX_CORNER_RADIUS)),
  shape: z._default(z.nullable(z.enum(['source', '16:9', '4:3', '1:1', '9:16'])), null),
})
export type TemplateStyle = z.infer<typeof TemplateStyle>

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
