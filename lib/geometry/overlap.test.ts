import { expect, it } from 'vitest'
import { isCovered, overlaps } from './overlap'

const rect = { x: 0, y: 0, width: 100, height: 100 }

it.each([
  { others: [], covered: false, why: 'nothing above' },
  { others: [{ x: 0, y: 0, width: 100, height: 100 }], covered: true, why: 'exactly as large' },
  { others: [{ x: 0, y: 0, width: 100, height: 99 }], covered: false, why: 'one row is left' },
  {
    others: [
      { x: -5, y: 0, width: 60, height: 100 },
      { x: 55, y: 0, width: 60, height: 100 },
    ],
    covered: true,
    why: 'two halves that touch',
  },
  {
    others: [
      { x: 0, y: 0, width: 50, height: 100 },
      { x: 51, y: 0, width: 60, height: 100 },
    ],
    covered: false,
    why: 'a gap of one column',
  },
  { others: [{ x: 200, y: 0, width: 100, height: 100 }], covered: false, why: 'somewhere else' },
])('covered is $covered: $why', ({ others, covered }) => {
  expect(isCovered(rect, others)).toBe(covered)
})

it('gives up early on a rectangle that hundreds of small ones cut into pieces', () => {
  let reads = 0
  const others = Array.from({ length: 500 }, (_, index) => ({
    get x() {
      reads += 1
      return (index % 25) * 4 + 1
    },
    y: Math.floor(index / 25) * 4 + 1,
    width: 2,
    height: 2,
  }))
  expect(isCovered(rect, others)).toBe(false)
  expect(reads).toBeLessThan(100_000)
})

it.each([
  { other: { x: 99, y: 99, width: 10, height: 10 }, is: true, why: 'one pixel in the corner' },
  { other: { x: 100, y: 0, width: 10, height: 10 }, is: false, why: 'it begins where the other ends' },
  { other: { x: 0, y: -10, width: 10, height: 10 }, is: false, why: 'it ends where the other begins' },
  { other: { x: 20, y: 20, width: 10, height: 10 }, is: true, why: 'it lies wholly inside' },
])('overlaps is $is: $why', ({ other, is }) => {
  expect(overlaps(rect, other)).toBe(is)
  expect(overlaps(other, rect)).toBe(is)
})
