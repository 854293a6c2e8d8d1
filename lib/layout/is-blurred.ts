import { type Blur, NO_BLUR } from './input'

/** The constant is compared first: the canvas asks at each step of a drag. */
export const isBlurred = (blur: Blur): boolean => blur !== NO_BLUR && Object.values(blur).some((padding) => padding > 0)
