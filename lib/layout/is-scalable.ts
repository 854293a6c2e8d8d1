import type { Size } from '@/lib/geometry/rect'
import { isSame } from './diff'

/** Whether a layout can be scaled between two frames. One without width or height is a draft: nothing is measured against it. */
export const isScalable = (from: Size, to: Size): boolean =>
  !isSame(from, to) && [from.width, from.height, to.width, to.height].every((side) => side > 0)
