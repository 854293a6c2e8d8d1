import { expect, it } from 'vitest'
import { pastedWords } from './words'

it.each([
  { names: ['Host'], emptied: 0, says: 'Pasted Host.' },
  { names: ['Host'], emptied: 1, says: 'Pasted Host. It is an empty place: the layout has the source already.' },
  {
    names: ['Host', 'Ben'],
    emptied: 1,
    says: 'Pasted Host and Ben. One is an empty place: the layout has the source already.',
  },
  {
    names: ['Host', 'Ben'],
    emptied: 2,
    says: 'Pasted Host and Ben. They are empty places: the layout has the sources already.',
  },
  { names: ['A', 'B', 'C', 'D', 'E'], emptied: 0, says: 'Pasted A, B, C and 2 more.' },
  {
    names: ['A', 'B', 'C'],
    emptied: 2,
    says: 'Pasted A, B and C. 2 are empty places: the layout has the sources already.',
  },
])('$emptied of $names: $says', ({ names, emptied, says }) => {
  expect(pastedWords(names, emptied)).toBe(says)
})
