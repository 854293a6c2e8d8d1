import type { Spacing } from '@/lib/geometry/spacing'
import { whole } from '@/lib/layout/whole'
import * as z from '@/lib/shared/schema'
import { MAX_CORNER_RADIUS } from '@/lib/zego/limits'

/** Layouts keep to even pixels: the mixer works in 4:2:0 (contract 4). */
export const PIXEL_STEP = 2

export const MAX_SPACING = 400

/** Says how templates and Arrange space inputs, in pixels of the frame. A null radius leaves corners as they are. */
export const TemplateStyle = z.strictObject({
  gap: whole(0, MAX_SPACING),
  margin: whole(0, MAX_SPACING),
  cornerRadius: z.nullable(whole(0, MAX_CORNER_RADIUS)),
})
export type TemplateStyle = z.infer<typeof TemplateStyle>

/** Pictures touch until someone wants a gap. */
export const PLAIN_STYLE: TemplateStyle = { gap: 0, margin: 0, cornerRadius: null }

export const spacingOf = ({ gap, margin }: TemplateStyle): Spacing => ({ gap, margin, step: PIXEL_STEP })
