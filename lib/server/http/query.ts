import { z } from 'zod'
import { Failure } from '@/lib/shared/failures'
import { MESSAGES } from '@/lib/shared/messages'
import { parseInput } from './input'

/** Fits a route that reads no query: whatever one holds would be ignored without a word. */
export const NoQuery = z.strictObject({})

/**
 * Reads the query of a request by its schema. A name that comes twice is refused, since nobody can tell which value was
 * meant.
 *
 * @throws {Failure} invalid
 */
export function parseQuery<Schema extends z.core.$ZodType>(schema: Schema, request: Request): z.output<Schema> {
  const named = new Map<string, string>()
  for (const [name, value] of new URL(request.url).searchParams) {
    if (named.has(name)) refuseTwice(name)
    named.set(name, value)
  }
  return parseInput(schema, Object.fromEntries(named), 'The query')
}

function refuseTwice(name: string): never {
  // Unknown names may be of any length.
  const path = name.slice(0, 100)
  const message = MESSAGES.twice
  throw new Failure('invalid', `${path} ${message}.`, [{ path, message }])
}
