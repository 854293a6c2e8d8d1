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
  expect(pastedWords({ names, emptied, watermark: 'none' })).toBe(says)
})

it.each([
  { names: [], watermark: 'new', says: 'Pasted the watermark.' },
  { names: ['Host'], watermark: 'new', says: 'Pasted Host and the watermark.' },
  { names: [], watermark: 'in its place', says: 'Pasted the watermark. The watermark that was there is gone.' },
  { names: ['A', 'B', 'C', 'D'], watermark: 'new', says: 'Pasted A, B, C, 1 more and the watermark.' },
] as const)('a watermark, $watermark, with $names: $says', ({ names, watermark, says }) => {
  expect(pastedWords({ names, emptied: 0, watermark })).toBe(says)
})
