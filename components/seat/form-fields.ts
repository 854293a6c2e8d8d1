import { toAsciiDigits } from '@/lib/shared/digits'
import * as z from '@/lib/shared/schema'
import { Text } from '@/lib/shared/text'
import { tooLong } from './too-long'

/** Accepts whole numbers from `least` on, and refuses others under the field's own name. */
export const whole = (name: string, most: number, least = 0) =>
  z
    .int(`${name} must be a whole number.`)
    .check(z.minimum(least, `${name} must be at least ${least}.`), z.maximum(most, `${name} must be at most ${most}.`))

/** Refuses characters that cannot be stored. They come with a paste, since nobody can type or see them. */
export const storable = z.refine<string>(
  (typed) => Text.safeParse(typed).success,
  'Contains a hidden character, such as a tab: type it again.',
)

/** Accepts text that may be empty. */
export const anyText = (name: string, most: number) =>
  z.string().check(z.trim(), z.maxLength(most, tooLong(name, most)), storable)

export const text = (name: string, most: number, isRequired = `${name} is required.`) =>
  z.string().check(z.trim(), z.minLength(1, isRequired), z.maxLength(most, tooLong(name, most)), storable)

/**
 * Returns what was typed into a number's field, in digits of any script; null for an empty field, NaN for text that is
 * not a number.
 */
export function typedNumber(value: unknown): number | null {
  const text = toAsciiDigits(String(value ?? '')).trim()
  return text === '' ? null : Number(text)
}

/** Makes an emptied field null, for `register`. */
export const orNull = { setValueAs: typedNumber } as const

/** Reads a number that has to be there, for `register`. */
export const asNumber = { setValueAs: (value: unknown): number => typedNumber(value) ?? Number.NaN } as const
