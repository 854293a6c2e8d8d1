import * as z from '@/lib/shared/schema'

/** Whole numbers from `least` on, each refusal under the field's own name. */
export const whole = (name: string, most: number, least = 0) =>
  z
    .int(`${name} must be a whole number`)
    .check(z.minimum(least, `${name} is at least ${least}`), z.maximum(most, `${name} is at most ${most}`))

export const text = (isRequired: string, most: number, isTooLong: string) =>
  z.string().check(z.trim(), z.minLength(1, isRequired), z.maxLength(most, isTooLong))

/** For `register`: an emptied number is none. */
export const orNull = {
  setValueAs: (value: unknown): number | null => (value === '' || value === null ? null : Number(value)),
} as const
