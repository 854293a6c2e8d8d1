import * as z from '@/lib/shared/schema'

const Price = z.nullable(
  z
    .number('must be a number')
    .check(z.minimum(0, 'must be 0 or more'), z.maximum(1_000_000, 'must be at most 1000000')),
)

/** Holds what 1000 minutes of an output cost, by its tier; null where nobody said. */
export const Prices = z.strictObject({
  currency: z
    .string()
    .check(z.trim(), z.regex(/^[\p{L}\p{Sc}.]{1,8}$/u, 'must have 1 to 8 letters, such as RMB or USD')),
  sound: Price,
  p360: Price,
  p720: Price,
  p1080: Price,
  above: Price,
})
export type Prices = z.infer<typeof Prices>

export const NO_PRICES: Prices = { currency: 'RMB', sound: null, p360: null, p720: null, p1080: null, above: null }

/** Holds the prices of an account; `revision` is 0 until somebody gives them. */
export const AccountPrices = z.object({
  accountId: z.string(),
  name: z.string(),
  revision: z.number(),
  prices: Prices,
})
export type AccountPrices = z.infer<typeof AccountPrices>

/** Replaces the prices of an account. `revision` is the one that was read. */
export const PricesChange = z.strictObject({ revision: z.int('must be a whole number'), prices: Prices })
