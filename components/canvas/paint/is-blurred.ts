import { type Blur, NO_BLUR } from '@/lib/layout/input'

export const isBlurred = (blur: Blur): boolean =>
  blur !== NO_BLUR && (blur.top > 0 || blur.left > 0 || blur.bottom > 0 || blur.right > 0)
