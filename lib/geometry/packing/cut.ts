import { type Axis, rectOf, spanOf } from '../axis'
import type { Rect } from '../rect'
import { roundTo } from '../round'
import type { Spacing } from './spacing'

/**
 * Cuts an area into parts along an axis, as large as their weights say. The gaps between them are exact, every edge
 * lies on the step if the area's do, and the last part ends where the area ends.
 */
export function cut(
  area: Rect,
  axis: Axis,
  weights: readonly number[],
  { gap, step }: Pick<Spacing, 'gap' | 'step'>,
): Rect[] {
  const { start, size } = spanOf(area, axis)
  const across = spanOf(area, axis === 'x' ? 'y' : 'x')
  const between = roundTo(gap, step)
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const used = size - between * (weights.length - 1)
  let before = 0
  return weights.map((weight, index) => {
    const from = roundTo((used * before) / all, step)
    before += weight
    const span = { start: start + from + between * index, size: roundTo((used * before) / all, step) - from }
    return axis === 'x' ? rectOf(span, across) : rectOf(across, span)
  })
}

/** Cuts an area into as many equal parts. */
export const cutEvenly = (area: Rect, axis: Axis, parts: number, spacing: Pick<Spacing, 'gap' | 'step'>): Rect[] =>
  cut(
    area,
    axis,
    Array.from({ length: parts }, () => 1),
    spacing,
  )
