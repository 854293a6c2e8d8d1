import { z } from 'zod'
import { Failure } from '@/lib/shared/failures'
import { inWords } from '@/lib/shared/input-words'
import { pathOf } from '@/lib/shared/path-of'

/** An answer lists at most this many mistakes. */
const MOST_DETAILS = 50

/**
 * Reads a value by its schema. The failure lists up to 50 wrong paths, the first one in its sentence. A path is listed
 * once, with the schema's first complaint: the form of a value comes before its length or size. `whole` names the
 * value.
 *
 * @throws {Failure} invalid
 */
export function parseInput<Schema extends z.core.$ZodType>(
  schema: Schema,
  value: unknown,
  whole = 'The request',
): z.output<Schema> {
  const parsed = z.safeParse(schema, value, { error: inWords })
  if (parsed.success) return parsed.data
  const byPath = new Map<string, string>()
  for (const { path, message } of parsed.error.issues) {
    const at = pathOf(path)
    if (!byPath.has(at)) byPath.set(at, message)
    if (byPath.size === MOST_DETAILS) break
  }
  const details = [...byPath].map(([path, message]) => ({ path, message }))
  const [first] = details
  throw new Failure('invalid', first ? `${first.path || whole} ${first.message}.` : `${whole} is not valid.`, details)
}
