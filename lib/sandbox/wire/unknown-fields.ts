import { isObject } from './parse'

/**
 * Lists the paths of the fields that the schema does not know, with indices folded: `MixInput[].Sparkle`. What it knows
 * is read off `parsed`, which is what the schema kept of `sent`, so that no second list can fall behind.
 */
export function unknownFields(sent: unknown, parsed: unknown, path = ''): string[] {
  if (Array.isArray(sent) && Array.isArray(parsed)) {
    return sent.flatMap((entry, index) => unknownFields(entry, parsed[index], `${path}[]`))
  }
  if (!isObject(sent) || !isObject(parsed)) return []
  return Object.entries(sent).flatMap(([name, value]) => {
    const inner = path === '' ? name : `${path}.${name}`
    return Object.hasOwn(parsed, name) ? unknownFields(value, parsed[name], inner) : [inner]
  })
}
