import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInside } from '../constrain'
import { overlaps } from '../overlap'
import type { Rect } from '../rect'
import { largestFree } from './free-cell'

const HD = { x: 0, y: 0, width: 1280, height: 720 }
const WIDE = 16 / 9
const quarter = (x: number, y: number) => ({ x, y, width: 640, height: 360 })

it.each([
  { why: 'all of an empty frame', taken: [], is: HD },
  {
    why: 'the quarter that three others leave',
    taken: [quarter(0, 0), quarter(640, 0), quarter(0, 360)],
    is: quarter(640, 360),
  },
  {
    why: 'the larger side, for a picture of its shape',
    taken: [{ x: 300, y: 0, width: 200, height: 720 }],
    is: { x: 500, y: 0, width: 780, height: 720 },
  },
  {
    why: 'what holds more in 16:9, and not what has more area',
    taken: [{ x: 0, y: 200, width: 800, height: 520 }],
    is: { x: 800, y: 0, width: 480, height: 720 },
  },
  {
    why: 'nothing that only stands out of the frame counts',
    taken: [
      { x: -500, y: 0, width: 500, height: 720 },
      { x: 1280, y: 0, width: 9, height: 9 },
    ],
    is: HD,
  },
  { why: 'none where a picture fills the frame', taken: [{ x: -10, y: -10, width: 2000, height: 2000 }], is: null },
])('the largest free cell is $why', ({ taken, is }) => {
  expect(largestFree(HD, taken, WIDE)).toEqual(is)
})

describe('wherever others lie', () => {
  const area = { x: 0, y: 0, width: 24, height: 18 }
  const arbitraryTaken = fc.array(
    fc.record({
      x: fc.integer({ min: -6, max: 24 }),
      y: fc.integer({ min: -6, max: 18 }),
      width: fc.integer({ min: 1, max: 16 }),
      height: fc.integer({ min: 1, max: 16 }),
    }),
    { maxLength: 6 },
  )

  it('it is free, and no free cell on whole pixels holds more', () => {
    fc.assert(
      fc.property(arbitraryTaken, fc.constantFrom(WIDE, 1, 9 / 16), (taken, aspect) => {
        const cell = largestFree(area, taken, aspect)
        const held = (rect: Rect) => Math.min(rect.width, rect.height * aspect)
        if (cell) {
          expect(isInside(cell, area)).toBe(true)
          expect(taken.some((rect) => overlaps(rect, cell))).toBe(false)
        }
        expect(cell ? held(cell) : 0).toBe(mostByForce(taken, held))
      }),
      { numRuns: 40 },
    )
  })

  function mostByForce(taken: readonly Rect[], held: (rect: Rect) => number): number {
    let most = 0
    for (let x = 0; x < area.width; x += 1) {
      for (let y = 0; y < area.height; y += 1) {
        for (let width = 1; x + width <= area.width; width += 1) {
          for (let height = 1; y + height <= area.height; height += 1) {
            const rect = { x, y, width, height }
            if (taken.some((other) => overlaps(other, rect))) break
            most = Math.max(most, held(rect))
          }
        }
      }
    }
    return most
  }
})

it('a thousand inputs leave the cell that they leave', () => {
  const taken = Array.from({ length: 1000 }, (_, index) => ({
    x: (index % 40) * 32,
    y: Math.floor(index / 40) * 18,
    width: 32,
    height: 18,
  }))
  expect(largestFree(HD, taken, WIDE)).toEqual({ x: 0, y: 450, width: 1280, height: 270 })
})
