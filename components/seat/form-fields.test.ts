import { expect, it } from 'vitest'
import { asNumber, orNull } from './form-fields'

it.each([
  ['1280', 1280],
  [' ١٢٨٠ ', 1280],
  ['१२८०', 1280],
  ['', null],
  [null, null],
  ['many', Number.NaN],
  [1280, 1280],
])('%j in a number field is %s', (typed, number) => {
  expect(orNull.setValueAs(typed)).toBe(number)
  expect(asNumber.setValueAs(typed)).toBe(number ?? Number.NaN)
})
