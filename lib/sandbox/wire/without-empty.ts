import { isObject } from './parse'

/**
 * Empties every field that holds null or an empty string: both stand for an absent value (contract 2.2 and 7), since
 * clients that send every field of a struct say it so. The names stay, so that unknown ones are noted.
 */
export function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      inner === null || inner === '' ? undefined : withoutEmpty(inner),
    ]),
  )
}
