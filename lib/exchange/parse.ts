import { Failure } from '@/lib/shared/failures'
import { inWords } from '@/lib/shared/input-words'
import { pathOf } from '@/lib/shared/path-of'
import type * as z from '@/lib/shared/schema'

/** A refusal lists at most this many mistakes. */
const MOST_DETAILS = 50

/**
 * Reads a part of a file by its schema. `at` is the part's place in the file.
 *
 * @throws {Failure} invalid, with the paths of all that is wrong
 */
export function parse<T>(schema: z.ZodMiniType<T>, value: unknown, at: readonly PropertyKey[]): T {
  const parsed = schema.safeParse(value, { error: inWords })
  if (parsed.success) return parsed.data
  const details = parsed.error.issues
    .slice(0, MOST_DETAILS)
    .map(({ path, message }) => ({ path: pathOf([...at, ...path]), message }))
  const [first] = details
  throw new Failure('invalid', `${first?.path || 'The import'} ${first?.message ?? 'is not valid'}.`, details)
}

/** @throws {Failure} invalid, always */
export function refuse(message: string): never {
  throw new Failure('invalid', `The import ${message}.`, [{ path: '', message }])
}
