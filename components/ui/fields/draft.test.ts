import { expect, it } from 'vitest'
import { changedMeanwhile, step, wholeNumber } from './draft'

it.each([
  [' 1280 ', 1280],
  ['١٢٨٠', 1280],
  ['۱۲۸۰', 1280],
  ['−१२', -12],
  ['１２', 12],
  ['十二', null],
  ['١٢.٥', null],
  ['١٢٣٤٥٦٧', null],
])('%s is the whole number %s', (text, number) => {
  expect(wholeNumber(text)).toBe(number)
})

it.each([
  ['an untouched field steps from its value', { draft: null, value: 120, by: 1, to: 121 }],
  ['an emptied one steps from its value too', { draft: '', value: 120, by: 1, to: 121 }],
  ['so does one with no number in it', { draft: '1x', value: 120, by: -10, to: 110 }],
  ['a typed number is stepped from', { draft: '300', value: 120, by: 10, to: 310 }],
  ['what differs has nothing to step from', { draft: '', value: null, by: 1, to: null }],
])('%s', (_, { draft, value, by, to }) => {
  expect(step(draft, value, by)).toBe(to)
})

it.each([
  ['nothing is typed', null, 444, '444', null],
  ['nobody changed it', { text: '333', over: 400 }, 400, '400', null],
  ['both say the same', { text: '444', over: 400 }, 444, '444', null],
  ['someone changed it', { text: '333', over: 400 }, 444, '444', 'Now 444: Enter sets 333, Escape keeps 444.'],
])('%s', (_, draft, value, displayed, says) => {
  expect(changedMeanwhile(draft, value, displayed)).toBe(says)
})
