import { expect, it } from 'vitest'
import { toAsciiDigits } from './digits'

it.each([
  ['1280', '1280', 'as typed'],
  ['١٢٨٠', '1280', 'Arabic'],
  ['۱۲۸۰', '1280', 'Persian and Urdu'],
  ['१२८०', '1280', 'Devanagari'],
  ['১২৮০', '1280', 'Bengali'],
  ['๑๒๘๐', '1280', 'Thai'],
  ['１２８０', '1280', 'full width, of an input method'],
  ['𝟗𝟎', '90', 'mathematical, side by side with other tens'],
  ['−٥', '-5', 'a minus sign'],
  ['三', '三', 'a word for a number is no digit'],
  ['¼ ² Ⅷ', '¼ ² Ⅷ', 'nor is a fraction, a power or a Roman numeral'],
])('%s is %s (%s)', (text, digits) => {
  expect(toAsciiDigits(text)).toBe(digits)
})
