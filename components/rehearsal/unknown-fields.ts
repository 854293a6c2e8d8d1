import * as z from '@/lib/shared/schema'

const MAX_NAMED = 5

/** Holds the fields of takes that the sandbox ignored, as ZEGOCLOUD would, with how often they came. */
export const UnknownFields = z.array(z.object({ path: z.string(), count: z.number() }))

/** Names these fields; empty when there are none. */
export function sayUnknownFields(fields: z.infer<typeof UnknownFields>): string {
  if (fields.length === 0) return ''
  const named = fields.slice(0, MAX_NAMED).map(({ path, count }) => `${path} ×${count}`)
  const more = fields.length > MAX_NAMED ? ` and ${fields.length - MAX_NAMED} more` : ''
  return `Fields the sandbox does not know: ${named.join(', ')}${more}`
}
