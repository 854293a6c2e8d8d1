import type { Layout } from '@/lib/protocol/live'

/** A bank has a layout for each of the keys 1…9. */
const BANK = 9

/** Returns the bank of a layout's number, 0 first. */
export const bankOf = (number: number): number => Math.floor((number - 1) / BANK)

/** Returns the number that a key has in a bank. */
export const numberOf = (bank: number, key: number): number => bank * BANK + key

/** Writes a number as its key, with its bank before it where another bank is shown: `3`, `2·3`. */
export const keyCaption = (number: number, shown: number): string => {
  const key = String(number - numberOf(bankOf(number), 0))
  return bankOf(number) === shown ? key : `${bankOf(number) + 1}·${key}`
}

/** Counts the banks up to the highest number that a layout has. */
export const banksOf = (layouts: readonly Pick<Layout, 'number'>[]): number =>
  layouts.reduce((most, { number }) => Math.max(most, bankOf(number) + 1), 1)

/** Returns the next bank that has a layout, or with -1 the one before; the same where there is none that way. */
export const bankFrom = (bank: number, by: 1 | -1, layouts: readonly Pick<Layout, 'number'>[]): number =>
  layouts
    .map(({ number }) => bankOf(number))
    .filter((other) => (other - bank) * by > 0)
    .reduce((best, other) => (best === bank || (best - other) * by > 0 ? other : best), bank)
