import { expect, it } from 'vitest'
import { freeNumber, numbered } from './layout-number'

it.each([
  { wanted: undefined, taken: [], number: 1, why: 'the first' },
  { wanted: undefined, taken: [1, 2, 4], number: 3, why: 'a gap is filled' },
  { wanted: 4, taken: [1, 2], number: 4, why: 'a free one is had' },
  { wanted: 2, taken: [1, 2], number: 3, why: 'one that another has is not' },
])('of $taken and wanting $wanted it is $number: $why', ({ wanted, taken, number }) => {
  expect(freeNumber(wanted, taken)).toBe(number)
})

it.each([
  { brought: [undefined, undefined], taken: [], numbers: [1, 2], why: 'none brings one' },
  { brought: [undefined, 1], taken: [], numbers: [2, 1], why: 'a new one takes none that another brings' },
  { brought: [7, 7], taken: [], numbers: [7, 1], why: 'two bring the same' },
  { brought: [3, 4], taken: [3], numbers: [1, 4], why: 'the show has it already' },
])('$brought beside $taken become $numbers: $why', ({ brought, taken, numbers }) => {
  expect(
    numbered(
      brought.map((number) => ({ number })),
      taken,
    ).map(({ number }) => number),
  ).toEqual(numbers)
})
