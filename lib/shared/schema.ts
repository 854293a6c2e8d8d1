import * as mini from 'zod/mini'

/**
 * Hands on the part of zod/mini that the browser needs, all through this one file. Where many modules import zod, the
 * bundler keeps constructors that nothing uses. The server may use all of zod, and put these schemas into its own.
 */
export type { infer, ZodMiniType } from 'zod/mini'

export const string = mini.string
export const number = mini.number
export const int = mini.int
export const boolean = mini.boolean
export const email = mini.email
export const literal = mini.literal
const choice = mini.enum

export { choice as enum }
export const unknown = mini.unknown

export const object = mini.object
export const strictObject = mini.strictObject
export const discriminatedUnion = mini.discriminatedUnion
export const tuple = mini.tuple
export const array = mini.array

export const optional = mini.optional
export const nullable = mini.nullable
export const _default = mini._default
export const pipe = mini.pipe
export const transform = mini.transform

export const trim = mini.trim
export const regex = mini.regex
export const minLength = mini.minLength
export const maxLength = mini.maxLength
export const minimum = mini.minimum
export const maximum = mini.maximum
export const refine = mini.refine
export const superRefine = mini.superRefine

/**
 * Accepts a record of at most `most` entries. They are counted before they are read: many wrong ones would cost a
 * refusal of their own each.
 */
export function record<Key extends mini.core.$ZodRecordKey, Value extends mini.core.SomeType>(
  key: Key,
  value: Value,
  most: number,
) {
  const isSmall = (entries: unknown) => !(entries instanceof Object) || Object.keys(entries).length <= most
  const counted = mini.unknown().check(mini.refine(isSmall, `must have at most ${most} entries`))
  return mini.pipe(counted, mini.record(key, value))
}
