import type { Rect, Size } from './rect'
import type { Step } from './round'

export const aspectOfSize = ({ width, height }: Size): number => width / height

/**
 * Returns the aspect, width over height, that a resize of this rectangle keeps: the first of `exact` that it is a
 * rounded copy of, else its own. Its own alone would not do: 427 × 240 is a third of a frame in 16:9, and grows to
 * 1281 × 720 if 427 ÷ 240 is what is kept. A rectangle of another shape is one that crops, and keeps the crop.
 */
export const keptAspect = (rect: Rect, exact: readonly number[], step: Step): number =>
  exact.find((aspect) => isRounded(rect, aspect, step)) ?? aspectOfSize(rect)

/** Rounding leaves one side a step from what the other one asks for, and not more (see `landed` in resize.ts). */
const isRounded = ({ width, height }: Rect, aspect: number, step: Step): boolean =>
  Math.abs(width - height * aspect) <= step * Math.max(1, aspect)
