import { ID } from '@/lib/shared/id-pattern'
import * as z from '@/lib/shared/schema'
import { OwnName } from './own-name'

/** A show, and a browser, keep this many templates at most, for so many inputs each. */
export const MOST_OWN = 60
const MOST_CELLS = 100

/** A narrower cell is no pixel wide on most frames. */
const LEAST_PART = 0.001

/** A part of the frame's width or height. What stands out of the frame is moved inside when it is used. */
const Part = z.number().check(z.minimum(-20), z.maximum(20))

const Cell = z.strictObject({ x: Part, y: Part, width: Part, height: Part })
type Cell = z.infer<typeof Cell>

const template = {
  id: z.string().check(z.regex(ID)),
  name: OwnName,
}

/** Holds a layout's arrangement without its inputs: a cell for each, the largest first, in parts of any frame. */
export const OwnTemplate = z.strictObject({
  ...template,
  cells: z.array(Cell).check(z.minLength(1), z.maxLength(MOST_CELLS)),
})
export type OwnTemplate = z.infer<typeof OwnTemplate>

const haveOwnIds = (own: readonly Pick<OwnTemplate, 'id'>[]): boolean =>
  new Set(own.map(({ id }) => id)).size === own.length
const SAME_IDS = 'must have different ids'

/** The templates of a show, the oldest first. Their ids are unique, because layouts follow a template by its id. */
export const OwnTemplates = z.array(OwnTemplate).check(z.maxLength(MOST_OWN), z.refine(haveOwnIds, SAME_IDS))

const touches = (from: number, length: number): boolean => from < 1 && from + length > 0

/** Refuses cells in which nothing can be seen. An earlier Mixdesk took these, so that what is stored may have them. */
const SeenCell = Cell.check(
  z.refine(
    ({ width, height }: Cell) => Math.min(width, height) >= LEAST_PART,
    `must have a width and a height from ${LEAST_PART} to 20, in parts of the frame`,
  ),
  z.refine(
    ({ x, y, width, height }: Cell) => touches(x, width) && touches(y, height),
    'must lie on the frame, which is 0 to 1 each way, with a part of it at least',
  ),
)

/** Holds templates that come to a show from a program or a file. */
export const NewTemplates = z
  .array(z.strictObject({ ...template, cells: z.array(SeenCell).check(z.minLength(1), z.maxLength(MOST_CELLS)) }))
  .check(z.maxLength(MOST_OWN), z.refine(haveOwnIds, SAME_IDS))
