import { overlaps } from '@/lib/geometry/overlap'
import { fitOnStep, MIDDLE } from '@/lib/geometry/packing/fit-step'
import { type Rect, toRect } from '@/lib/geometry/rect'
import { isSame } from '@/lib/layout/diff'
import type { Input } from '@/lib/layout/input'
import { seated } from '@/lib/layout/templates/seating'
import type { Template } from '@/lib/layout/templates/template'
import { layOut, templatesFor } from '@/lib/layout/templates/templates'
import type { Laying } from './style'

/** Holds inputs in the order of their rectangles. */
export type Laid = Readonly<{ inputs: readonly Input[]; rects: readonly Rect[] }>

/** Lays inputs out as the template has it, in this order. */
export function lay(template: Template, inputs: readonly Input[], laying: Laying): Laid {
  const { area, spacing, aspectOf, isShaped } = laying
  const aspects = inputs.map(({ source }) => aspectOf(source))
  const rects = layOut(template, { aspects, frame: area, spacing })
  const shaped = (rect: Rect, index: number): Rect =>
    isShaped && !isUnder(rect, rects) ? fitOnStep(aspects[index] ?? 1, rect, MIDDLE, spacing.step) : rect
  return { inputs, rects: rects.map(shaped).map((rect) => ({ ...rect, x: area.x + rect.x, y: area.y + rect.y })) }
}

/** Tells whether others lie on a picture, which fills its cell then. */
const isUnder = (rect: Rect, rects: readonly Rect[]): boolean =>
  rect === rects[0] && rects.some((other) => other !== rect && overlaps(other, rect))

/** Tells whether the inputs lie there already. */
export const isLaid = ({ inputs, rects }: Laid): boolean =>
  inputs.every((input, index) => isSame(toRect(input), rects[index]))

/** Finds the template as which these inputs lie, with this spacing; null where they were placed by hand. */
export function templateOf(inputs: readonly Input[], laying: Laying): Template | null {
  const seats = seated(inputs, null)
  return templatesFor(inputs.length).find((template) => isLaid(lay(template, seats, laying))) ?? null
}
