import { ID } from '@/lib/shared/id-pattern'
import * as z from '@/lib/shared/schema'
import { OwnName } from './own-name'

/** A show, and a browser, keep this many templates at most, for so many inputs each. */
export const MOST_OWN = 60
const MOST_CELLS = 100

/** A part of the frame's width or height. What stands out of the frame is moved inside when it is used. */
const Part = z.number().check(z.minimum(-20), z.maximum(20))

/** Holds a layout's arrangement without its inputs: a cell for each, the largest first, in parts of any frame. */
export const OwnTemplate = z.strictObject({
  id: z.string().check(z.regex(ID)),
  name: OwnName,
  cells: z
    .array(z.strictObject({ x: Part, y: Part, width: Part, height: Part }))
    .check(z.minLength(1), z.maxLength(MOST_CELLS)),
})
export type OwnTemplate = z.infer<typeof OwnTemplate>

/** The templates of a show, the oldest first. Their ids are unique, because layouts follow a template by its id. */
export const OwnTemplates = z.array(OwnTemplate).check(
  z.maxLength(MOST_OWN),
  z.refine((own) => new Set(own.map(({ id }) => id)).size === own.length, 'must have different ids'),
)
