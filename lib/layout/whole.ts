import * as z from '@/lib/shared/schema'

/** Accepts a whole number in a range. */
export const whole = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most))
