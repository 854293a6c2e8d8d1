import fc from 'fast-check'
import { expect, it } from 'vitest'
import { right } from './rect'
import { onSteps, roundEdges } from './round'
import { arbitraryStep } from './testing/arbitrary'

it.each([
  {
    rect: { x: 0.4, y: 0.5, width: 10.2, height: 10 },
    rounded: { x: 0, y: 1, width: 11, height: 10 },
    why: 'the right edge is at 10.6',
  },
  {
    rect: { x: -0.4, y: -0.5, width: 1, height: 1 },
    rounded: { x: 0, y: 0, width: 1, height: 1 },
    why: 'zero is never negative',
  },
])('$rect becomes $rounded: $why', ({ rect, rounded }) => {
  expect(roundEdges(rect, 1)).toStrictEqual(rounded)
})

it('keeps neighbours touching', () => {
  const edge = fc.double({ min: -5000, max: 5000, noNaN: true })
  fc.assert(
    fc.property(
      edge,
      fc.double({ min: 0, max: 500, noNaN: true }),
      fc.double({ min: 0, max: 500, noNaN: true }),
      arbitraryStep,
      (x, width, further, step) => {
        const rect = { x, y: 0, width, height: 10 }
        const neighbour = { x: right(rect), y: 0, width: further, height: 10 }
        expect(roundEdges(neighbour, step).x).toBe(right(roundEdges(rect, step)))
      },
    ),
  )
})

it.each([
  { rect: { x: 427, y: 1, width: 333, height: 239 }, is: { x: 428, y: 2, width: 332, height: 238 } },
  { rect: { x: 5, y: 5, width: 1, height: 1 }, is: { x: 6, y: 6, width: 2, height: 2 } },
])('$rect on even pixels is $is', ({ rect, is }) => {
  expect(onSteps(rect, 2)).toEqual(is)
})
