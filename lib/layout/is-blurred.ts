import { type Blur, NO_BLUR } from './input'

/** The constant is compared first: the canvas asks at each step of a drag. */
export const isBlurred = (blur: Blur): boolean =>
  blur !== NO_BLUR && (blur.top > 0 || blur.left > 0 || blur.bottom > 0 || blur.right > 0)
