import { z } from 'zod'

/** This many keys are named, and so many characters of each. */
const MOST_NAMED = 5
const LONGEST_KEY = 100

const KINDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
  null: 'null',
}

/**
 * Says what a value must be, to follow its path in a sentence. It is used where a schema has no words of its own; null
 * leaves the words to zod.
 */
export function inWords(issue: z.core.$ZodRawIssue): string | null {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${KINDS[issue.expected] ?? issue.expected}`
    case 'too_big':
      return range(issue) ?? `must ${bound(issue.origin, 'at most', Number(issue.maximum))}`
    case 'too_small':
      return range(issue) ?? `must ${bound(issue.origin, 'at least', Number(issue.minimum))}`
    case 'invalid_value':
      return issue.values.length === 1 ? `must be ${shown(issue.values[0])}` : `must be one of ${list(issue.values)}`
    case 'unrecognized_keys':
      return `must not hold ${keysIn(issue.keys)}`
    case 'invalid_union':
      return 'is of no known kind'
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`
    default:
      return null
  }
}

/** Names both ends of a range, where a number has both. */
function range({ schema }: z.core.$ZodRawIssue): string | null {
  if (!(schema instanceof z.core.$ZodNumber)) return null
  const checks = schema._zod.def.checks ?? []
  const least = checks.find((check) => check instanceof z.core.$ZodCheckGreaterThan)?._zod.def.value
  const most = checks.find((check) => check instanceof z.core.$ZodCheckLessThan)?._zod.def.value
  return least === undefined || most === undefined ? null : `must be from ${least} to ${most}`
}

function bound(origin: string, side: 'at most' | 'at least', limit: number): string {
  if (origin === 'string') return `have ${side} ${limit} ${limit === 1 ? 'character' : 'characters'}`
  if (origin === 'array') return `have ${side} ${limit} ${limit === 1 ? 'entry' : 'entries'}`
  return `be ${side} ${limit}`
}

const shown = (value: unknown): string => JSON.stringify(value) ?? String(value)

/** Shortens a key, since one that no schema has may be of any length. */
export const shortKey = (key: string): string => (key.length > LONGEST_KEY ? `${key.slice(0, LONGEST_KEY)}…` : key)

/** Names the first keys only, since there may be any number of them. */
function keysIn(keys: readonly string[]): string {
  const named = keys.slice(0, MOST_NAMED).map(shortKey)
  return `${list(named)}${keys.length > named.length ? ' and others' : ''}`
}

const list = (values: readonly unknown[]): string => values.map(shown).join(', ')
