import type { Size } from '@/lib/geometry/rect'
import { isSame } from './diff'

/**
 * Tells whether a layout can be scaled between two frames. A frame without width or height is a draft, on which nothing
 * is measured.
 */
export const isScalable = (from: Size, to: Size): boolean =>
  !isSame(from, to) && [from.width, from.height, to.width, to.height].every((side) => side > 0)
