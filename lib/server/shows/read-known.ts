import { z } from 'zod'
import type { ImportNote } from '@/lib/protocol/import'
import { parseInput } from '@/lib/server/http/input'
import { pathOf } from '@/lib/shared/path-of'

/**
 * Reads a value by its schema. Fields that the schema does not know are left out and reported.
 *
 * @throws {Failure} invalid, with every path where a known field is wrong
 */
export function readKnown<Schema extends z.core.$ZodType>(
  schema: Schema,
  value: unknown,
): { value: z.output<Schema>; report: ImportNote[] } {
  const parsed = z.safeParse(schema, value)
  if (parsed.success) return { value: parsed.data, report: [] }
  const paths = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [],
  )
  if (paths.length === 0) return { value: parseInput(schema, value), report: [] }

  const known = structuredClone(value)
  for (const path of paths) remove(known, path)
  const { value: read, report } = readKnown(schema, known)
  const notes = paths.map((path) => ({
    path: pathOf(path),
    message: 'is not known here',
    severity: 'left-out' as const,
  }))
  return { value: read, report: [...notes, ...report] }
}

function remove(value: unknown, [key, ...rest]: readonly PropertyKey[]): void {
  if (typeof value !== 'object' || value === null || key === undefined) return
  if (rest.length === 0) Reflect.deleteProperty(value, key)
  else remove(Reflect.get(value, key), rest)
}
