import { type Rect, toRect } from '@/lib/geometry/rect'
import type { Spacing } from '@/lib/geometry/spacing'
import { isSame } from '@/lib/layout/diff'
import type { Input } from '@/lib/layout/input'
import { seated } from '@/lib/layout/templates/seating'
import type { Template } from '@/lib/layout/templates/template'
import { layOut, templatesFor } from '@/lib/layout/templates/templates'
import type { AspectOf } from './pictures'

/** Holds inputs in the order of their rectangles. */
export type Laid = Readonly<{ inputs: readonly Input[]; rects: readonly Rect[] }>

export type Laying = Readonly<{ area: Rect; spacing: Spacing; aspectOf: AspectOf }>

/** Lays inputs out as the template has it, in this order. */
export function lay(template: Template, inputs: readonly Input[], { area, spacing, aspectOf }: Laying): Laid {
  const aspects = inputs.map(({ source }) => aspectOf(source))
  const rects = layOut(template, { aspects, frame: area, spacing })
  return { inputs, rects: rects.map((rect) => ({ ...rect, x: area.x + rect.x, y: area.y + rect.y })) }
}

/** Tells whether the inputs lie there already. */
export const isLaid = ({ inputs, rects }: Laid): boolean =>
  inputs.every((input, index) => isSame(toRect(input), rects[index]))

/** Finds the template as which these inputs lie, with this spacing; null where they were placed by hand. */
export function templateOf(inputs: readonly Input[], laying: Laying): Template | null {
  const seats = seated(inputs, null)
  return templatesFor(inputs.length).find((template) => isLaid(lay(template, seats, laying))) ?? null
}
