import { inWords } from '@/lib/shared/input-words'
import type * as z from '@/lib/shared/schema'
import { isComputed, wordsOf } from './computed'
import { isLongNumber } from './long-number'
import { readLoosely } from './read-loosely'
import type { Report } from './report'

type Shape = Readonly<Record<string, z.ZodMiniType>>
type Fields<S extends Shape> = { [Key in keyof S]?: Exclude<z.infer<S[Key]>, undefined> }

/**
 * Reads the fields of `raw` that have a name and a type of the contract, and reports all others. An empty value is an
 * absent one (contract 2.2), and not reported. Returns null if `raw` is not an object.
 */
export function readFields<S extends Shape>(shape: S, raw: unknown, path: string, report: Report): Fields<S> | null {
  if (!isObject(raw)) return null
  const read = Object.entries(raw).flatMap(([name, value]) => {
    const at = path ? `${path}.${name}` : name
    const schema = Object.hasOwn(shape, name) ? shape[name] : undefined
    if (!schema) {
      report.leftOut(at, 'is not a StartMix field that Mixdesk knows')
      return []
    }
    const field = readField(schema, value, name, at, report)
    return field === undefined ? [] : [[name, field] as const]
  })
  return Object.fromEntries(read) as Fields<S>
}

export const isObject = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw) && !isComputed(raw) && !isLongNumber(raw)

/** Clients that send every field of a struct send zeros and empty text for a label that is not there. */
export const saysSomething = (value: unknown): boolean =>
  isObject(value) ? Object.values(value).some(saysSomething) : Boolean(value)

const shortened = (words: string): string => (words.length > 60 ? `${words.slice(0, 60)}…` : words)

function readField(schema: z.ZodMiniType, raw: unknown, name: string, path: string, report: Report): unknown {
  const type = typeOf(schema)
  if (isComputed(raw)) {
    report.leftOut(path, `is known to the running program alone: ${shortened(wordsOf(raw))}`)
    return undefined
  }
  if (isEmpty(raw) || (type === 'object' && isEmptyList(raw))) return undefined
  // Objects within have readers of their own, so that one wrong value does not cost the others.
  if (type === 'array' && Array.isArray(raw)) return raw
  if (type === 'object' && isObject(raw)) return raw
  const { value, changed } = readLoosely(raw, type, name)
  const parsed = schema.safeParse(value, { error: inWords })
  if (!parsed.success || type === 'array' || type === 'object') {
    report.leftOut(path, reasonOf(parsed, raw))
    return undefined
  }
  if (changed) report.changed(path, changed)
  return parsed.data
}

export const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === ''

/** PHP writes an empty object as an empty list. */
const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0

function reasonOf(
  parsed: Readonly<{ error?: Readonly<{ issues: readonly { message: string }[] }> | undefined }>,
  raw: unknown,
): string {
  if (typeof raw === 'number' && !Number.isSafeInteger(raw) && Number.isInteger(raw)) {
    return 'has more digits than a number in JSON keeps: write it as text'
  }
  return parsed.error?.issues[0]?.message ?? 'is wrong'
}

type Definition = Readonly<{ type: string; innerType?: z.ZodMiniType }>

/** Names the type of a field, optional or not: string, number, object or array. */
function typeOf(schema: z.ZodMiniType): string {
  const { type, innerType } = schema._zod.def as Definition
  return innerType ? typeOf(innerType) : type
}

/**
 * Returns `value` if the schema allows it. Otherwise it returns `instead`, and adds an entry to the report unless
 * `value` was missing.
 */
export function readValue<T>(schema: z.ZodMiniType<T>, value: unknown, instead: T, path: string, report: Report): T {
  if (value === undefined) return instead
  const parsed = schema.safeParse(value, { error: inWords })
  if (parsed.success) return parsed.data
  report.leftOut(path, parsed.error.issues[0]?.message ?? 'is wrong')
  return instead
}

/** Reads like `readValue`, for a field that ZEGOCLOUD requires: what stands in for a missing one is reported too. */
export function readRequired<T>(schema: z.ZodMiniType<T>, value: unknown, instead: T, path: string, report: Report): T {
  if (value === undefined) report.changed(path, `is missing: ${instead} is used`)
  return readValue(schema, value, instead, path, report)
}

/** Reads a switch, where 1 is on and 0 is off. */
export const readSwitch = (number: number | undefined, path: string, report: Report): boolean =>
  readWord<'off' | 'on'>({ off: 0, on: 1 }, number, 'off', path, report) === 'on'

/** Reads the word of ours that a number stands for. It gives `instead` where there is no such word, or no number. */
export function readWord<Word extends string, Instead extends Word | null = Word>(
  words: Readonly<Record<Word, number>>,
  number: number | undefined,
  instead: Instead,
  path: string,
  report: Report,
): Word | Instead {
  if (number === undefined) return instead
  const word = (Object.keys(words) as Word[]).find((each) => words[each] === number)
  if (word !== undefined) return word
  report.leftOut(path, `must be one of ${Object.values(words).join(', ')}`)
  return instead
}
