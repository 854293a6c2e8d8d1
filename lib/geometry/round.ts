import { bottom, type Rect, right } from './rect'

/** Edges lie on multiples of so many pixels: of 2 where a show keeps to even pixels (contract 4), else of 1. */
export type Step = 1 | 2

/** Rounds to the nearest multiple, never to -0, which JSON and a reader would take for something else. */
export const roundTo = (value: number, step: Step): number => Math.round(value / step) * step + 0

export const roundPixel = (value: number): number => roundTo(value, 1)

/**
 * Rounds the edges and not the size, so that two rectangles with a common edge still share it, without a gap or
 * overlap.
 */
export function roundEdges(rect: Rect, step: Step): Rect {
  const x = roundTo(rect.x, step)
  const y = roundTo(rect.y, step)
  return { x, y, width: roundTo(right(rect), step) - x, height: roundTo(bottom(rect), step) - y }
}

/** Rounds the edges of a whole rectangle that may be tiny: it stays at least a step wide and high. */
export function onSteps(rect: Rect, step: Step): Rect {
  const rounded = roundEdges(rect, step)
  return { ...rounded, width: Math.max(step, rounded.width), height: Math.max(step, rounded.height) }
}
