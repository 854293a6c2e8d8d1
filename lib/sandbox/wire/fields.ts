import { z } from 'zod'
import { isObject } from './parse'

const FORBIDDEN =
  "holds a character that ids may not have: allowed are digits, ASCII letters and ~!@#$%^&*()_+=-`;',.<>/\\"

/** Accepts the character set of every String that is not a URL (contract 1): no space, colon or double quote. */
export const Id = z
  .string()
  .min(1, 'must not be empty')
  .regex(/^[0-9A-Za-z~!@#$%^&*()_+=\-`;',.<>/\\]*$/, FORBIDDEN)

/** Accepts an address of the length that is allowed. Its form depends on its use and is checked there. */
export const Address = z.string().max(2048)

/** Accepts an object that counts as left out where it has none of these fields. */
export const absentWithout = <T extends z.ZodType>(names: readonly string[], schema: T) =>
  z
    .preprocess(
      (value) => (isObject(value) && names.every((name) => value[name] === undefined) ? undefined : value),
      schema.optional(),
    )
    .optional()

export const Int32 = z.int().min(-2_147_483_648).max(2_147_483_647)
export const Positive = z.int().min(1).max(2_147_483_647)
export const Flag = z.literal([0, 1])

/** A colour is R + 256·G + 65536·B (contract 2.2). */
export const Colour = z.int().min(0).max(0xffffff)

/** Holds edges in pixels of the frame. The checks say whether they make a rectangle. */
export const Edges = z.object({ Top: Int32, Left: Int32, Bottom: Int32, Right: Int32 })
export type Edges = z.infer<typeof Edges>

/** A rectangle without any of these counts as left out (contract 2.2). */
export const EDGES = ['Top', 'Left', 'Bottom', 'Right'] as const
