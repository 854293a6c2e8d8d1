import { MAX_EXTENT } from '@/lib/geometry/constrain'
import { Colour } from '@/lib/layout/colour'
import { whole } from '@/lib/layout/whole'
import * as z from '@/lib/shared/schema'
import { LABEL_SIZE } from '@/lib/zego/limits'

/** All that a label has but its text: pixels of the frame, and percent of opacity (contract 2.2). */
export const LABEL_LOOK = {
  left: whole(0, MAX_EXTENT),
  top: whole(0, MAX_EXTENT),
  size: whole(LABEL_SIZE.least, LABEL_SIZE.most),
  colour: Colour,
  opacity: whole(0, 100),
  outline: z.nullable(Colour),
}
