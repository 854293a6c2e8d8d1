import type { Rect, Size } from '@/lib/geometry/rect'
import { roundTo } from '@/lib/geometry/round'
import type { LayoutDocument } from '@/lib/layout/document'
import { MAX_NAME } from '@/lib/layout/name'
import { seated } from '@/lib/layout/templates/seating'
import type { Template } from '@/lib/layout/templates/template'
import * as z from '@/lib/shared/schema'
import { Text } from '@/lib/shared/text'
import { picturesOf } from './pictures'

/** An operator keeps this many templates at most, for so many inputs each. */
export const MOST_OWN = 60
const MOST_CELLS = 100

/** A part of the frame's width or height. What stands out of the frame is moved inside when it is used. */
const Part = z.number().check(z.minimum(-20), z.maximum(20))

/** Holds a layout's arrangement without its inputs: a cell for each, the largest first, in parts of any frame. */
export const OwnTemplate = z.strictObject({
  id: Text.check(z.minLength(1), z.maxLength(40)),
  name: Text.check(z.minLength(1), z.maxLength(MAX_NAME)),
  cells: z
    .array(z.strictObject({ x: Part, y: Part, width: Part, height: Part }))
    .check(z.minLength(1), z.maxLength(MOST_CELLS)),
})
export type OwnTemplate = z.infer<typeof OwnTemplate>

/** Makes a template of what lies on the frame; null where that is nothing, or more than a template holds. */
export function ownTemplateOf(
  document: LayoutDocument,
  frame: Size,
  { id, name }: Pick<OwnTemplate, 'id' | 'name'>,
): OwnTemplate | null {
  const cells = seated(picturesOf(document), null).map(({ x, y, width, height }) => ({
    x: x / frame.width,
    y: y / frame.height,
    width: width / frame.width,
    height: height / frame.height,
  }))
  return OwnTemplate.safeParse({ id, name: name.trim().slice(0, MAX_NAME), cells }).data ?? null
}

/** Makes it a template among the others. It has its own spacing, whatever is set for them. */
export const toTemplate = ({ id, name, cells }: OwnTemplate): Template => ({
  id: `own-${id}`,
  nameOf: () => name,
  suits: (count) => count === cells.length,
  hasSpotlight: true,
  cellsOf: ({ frame, spacing: { step } }) =>
    cells.map((cell): Rect => {
      const x = roundTo(cell.x * frame.width, step)
      const y = roundTo(cell.y * frame.height, step)
      const right = roundTo((cell.x + cell.width) * frame.width, step)
      const bottom = roundTo((cell.y + cell.height) * frame.height, step)
      return { x, y, width: right - x, height: bottom - y }
    }),
})
