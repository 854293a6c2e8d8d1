import { MIN_SIZE } from '../constrain'
import type { Rect } from '../rect'
import type { Step } from '../round'

/** A fraction this small comes from floating point, and not from the numbers. */
const NOTHING = 1e-6

export const stepDown = (value: number, step: Step): number => Math.floor(value / step + NOTHING) * step + 0
const stepUp = (value: number, step: Step): number => Math.ceil(value / step - NOTHING) * step + 0

/** `gap` lies between neighbours and `margin` around them all, in pixels of the frame. */
export type Spacing = Readonly<{ gap: number; margin: number; step: Step }>

/** Makes the area smaller by the margin, with its edges on the step. What is left holds one picture at least. */
export function inset(area: Rect, { margin, step }: Spacing): Rect {
  const x = insetSpan(area.x, area.width, margin, step)
  const y = insetSpan(area.y, area.height, margin, step)
  return { x: x.start, y: y.start, width: x.size, height: y.size }
}

function insetSpan(from: number, length: number, margin: number, step: Step) {
  const around = Math.max(0, Math.min(margin, (length - MIN_SIZE) / 2))
  const start = stepUp(from + around, step)
  return { start, size: Math.max(step, stepDown(from + length - around, step) - start) }
}

/** Returns the next smaller spacing to try where pictures have no room; null where there is none left to give. */
export function lessSpacing({ gap, margin, step }: Spacing): Spacing | null {
  if (gap <= 0 && margin <= 0) return null
  return { gap: stepDown(gap / 2, step), margin: stepDown(margin / 2, step), step }
}
