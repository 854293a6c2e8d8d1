import { bottom, type Rect, right } from './rect'
import { roundPixel } from './round'

/** Edges land on every pixel, or on even ones alone, as the mixer's 4:2:0 wants them (contract 4). */
export type Step = 1 | 2

export const toStep = (value: number, step: Step): number => roundPixel(value / step) * step

/** Puts all four edges on the step, so that two rectangles with a common edge still share it. */
export function edgesToStep(rect: Rect, step: Step): Rect {
  const x = toStep(rect.x, step)
  const y = toStep(rect.y, step)
  return { x, y, width: toStep(right(rect), step) - x, height: toStep(bottom(rect), step) - y }
}
