import type { z } from 'zod'
import { parseFields } from '@/lib/sandbox/wire/parse'
import { unknownFields } from '@/lib/sandbox/wire/unknown-fields'
import { withoutEmpty } from '@/lib/sandbox/wire/without-empty'
import type { World } from './world'

type Noting = Pick<World, 'noteUnknown'>

/**
 * Reads the fields of a body as the schema describes them. ZEGOCLOUD ignores fields that it does not know; they are
 * ignored here too, and noted, so that a misspelt or forgotten one is found.
 *
 * @throws {Refusal} where a field differs from the schema
 */
export function readFields<T extends z.ZodType>({ noteUnknown }: Noting, schema: T, fields: unknown): z.output<T> {
  const parsed = parseFields(schema, withoutEmpty(fields))
  noteUnknown(unknownFields(fields, parsed))
  return parsed
}

/** Reads like `readFields`, for the parameters of the query. */
export function readParameters<T extends z.ZodType>({ noteUnknown }: Noting, schema: T, query: unknown): z.output<T> {
  const parsed = parseFields(schema, query)
  noteUnknown(unknownFields(query, parsed).map((name) => `?${name}`))
  return parsed
}
