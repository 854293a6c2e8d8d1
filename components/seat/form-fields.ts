import { toAsciiDigits } from '@/lib/shared/digits'
import * as z from '@/lib/shared/schema'
import { Text } from '@/lib/shared/text'
import { tooLong } from './too-long'

/** Whole numbers from `least` on, each refusal under the field's own name. */
export const whole = (name: string, most: number, least = 0) =>
  z
    .int(`${name} must be a whole number.`)
    .check(z.minimum(least, `${name} must be at least ${least}.`), z.maximum(most, `${name} must be at most ${most}.`))

/** Refuses characters that cannot be stored. They come with a paste, since nobody can type or see them. */
export const storable = z.refine<string>(
  (typed) => Text.safeParse(typed).success,
  'Contains a hidden character, such as a tab: type it again.',
)

/** Text that may be empty. */
export const anyText = (name: string, most: number) =>
  z.string().check(z.trim(), z.maxLength(most, tooLong(name, most)), storable)

export const text = (name: string, most: number, isRequired = `${name} is required.`) =>
  z.string().check(z.trim(), z.minLength(1, isRequired), z.maxLength(most, tooLong(name, most)), storable)

/** What was typed into a number's field, in digits of any script; null for an empty field, NaN for text that is not a number. */
export function typedNumber(value: unknown): number | null {
  const text = toAsciiDigits(String(value ?? '')).trim()
  return text === '' ? null : Number(text)
}

/** For `register`: an emptied field is null. */
export const orNull = { setValueAs: typedNumber } as const

/** For `register`: a number that has to be there. */
export const asNumber = { setValueAs: (value: unknown): number => typedNumber(value) ?? Number.NaN } as const
