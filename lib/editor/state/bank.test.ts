import { expect, it } from 'vitest'
import { bankOf, banksOf, keyCaption, numberOf } from './bank'

it.each([
  { number: 1, bank: 0, here: '1', there: '1·1' },
  { number: 9, bank: 0, here: '9', there: '1·9' },
  { number: 10, bank: 1, here: '1', there: '2·1' },
  { number: 999, bank: 110, here: '9', there: '111·9' },
])('layout $number is key $here of bank $bank, and $there elsewhere', ({ number, bank, here, there }) => {
  expect(bankOf(number)).toBe(bank)
  expect(numberOf(bank, Number(here))).toBe(number)
  expect(keyCaption(number, bank)).toBe(here)
  expect(keyCaption(number, bank + 7)).toBe(there)
})

it.each([
  { numbers: [], banks: 1 },
  { numbers: [9], banks: 1 },
  { numbers: [1, 10], banks: 2 },
  { numbers: [30, 2], banks: 4 },
])('layouts $numbers need $banks banks', ({ numbers, banks }) => {
  expect(banksOf(numbers.map((number) => ({ number })))).toBe(banks)
})
