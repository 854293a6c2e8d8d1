import { inWords } from '@/lib/shared/input-words'
import type * as z from '@/lib/shared/schema'

/** A part that an import did not take as it stood. `left-out` is missing from the result; `changed` is there with another value. */
export type ReportEntry = Readonly<{ path: string; message: string; severity: 'left-out' | 'changed' }>

/** Collects what was not understood, each with its path in the body. */
export type Report = Readonly<{
  entries: readonly ReportEntry[]
  leftOut(path: string, message: string): void
  changed(path: string, message: string): void
}>

export function createReport(): Report {
  const entries: ReportEntry[] = []
  return {
    entries,
    leftOut: (path, message) => void entries.push({ path, message, severity: 'left-out' }),
    changed: (path, message) => void entries.push({ path, message, severity: 'changed' }),
  }
}

type Shape = Readonly<Record<string, z.ZodMiniType>>
type Fields<S extends Shape> = { [Key in keyof S]?: Exclude<z.infer<S[Key]>, undefined> }

/**
 * Reads the fields of `raw` that have a name and a type of the contract, and reports all others. Returns null if `raw`
 * is not an object.
 */
export function readFields<S extends Shape>(shape: S, raw: unknown, path: string, report: Report): Fields<S> | null {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return null
  const read = Object.entries(raw).flatMap(([name, value]) => {
    const at = path ? `${path}.${name}` : name
    const schema = Object.hasOwn(shape, name) ? shape[name] : undefined
    if (!schema) {
      report.leftOut(at, 'is no field of StartMix that Mixdesk knows')
      return []
    }
    // Objects within have readers of their own, so that one wrong value does not cost the others.
    if (typeof value === 'object' && value !== null) return [[name, value] as const]
    const parsed = schema.safeParse(value, { error: inWords })
    if (parsed.success) return [[name, parsed.data] as const]
    report.leftOut(at, parsed.error.issues[0]?.message ?? 'is wrong')
    return []
  })
  return Object.fromEntries(read) as Fields<S>
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

/** Reads a switch, where 1 is on and 0 is off. */
export const readSwitch = (number: number | undefined, path: string, report: Report): boolean =>
  readWord<'off' | 'on'>({ off: 0, on: 1 }, number, 'off', path, report) === 'on'

/** Reads the word of ours that a number stands for. */
export function readWord<Word extends string>(
  words: Readonly<Record<Word, number>>,
  number: number | undefined,
  instead: Word,
  path: string,
  report: Report,
): Word {
  if (number === undefined) return instead
  const word = (Object.keys(words) as Word[]).find((each) => words[each] === number)
  if (word !== undefined) return word
  report.leftOut(path, `must be one of ${Object.values(words).join(', ')}`)
  return instead
}
