import { expect, it } from 'vitest'
import { bankFrom, bankOf, banksOf, keyCaption, numberOf } from './bank'

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

it.each([
  { from: 0, by: 1, numbers: [1, 500, 20], gives: 2, why: 'the next that has a layout' },
  { from: 2, by: 1, numbers: [1, 500, 20], gives: 55, why: 'empty ones are passed' },
  { from: 55, by: -1, numbers: [1, 500, 20], gives: 2, why: 'back as well' },
  { from: 55, by: 1, numbers: [1, 500, 20], gives: 55, why: 'there is none beyond the last' },
  { from: 0, by: -1, numbers: [], gives: 0, why: 'nor in an empty show' },
  { from: 7, by: -1, numbers: [1, 500], gives: 0, why: 'an emptied bank is left' },
] as const)('from bank $from by $by of $numbers comes $gives: $why', ({ from, by, numbers, gives }) => {
  expect(
    bankFrom(
      from,
      by,
      numbers.map((number) => ({ number })),
    ),
  ).toBe(gives)
})
