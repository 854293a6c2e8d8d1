import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isInside } from './constrain'
import { dropRect } from './place'
import { arbitraryPoint, arbitraryStep } from './testing/arbitrary'

const frame = { width: 1920, height: 1080 }

it.each([
  {
    why: 'a third of the frame wide, about the pointer',
    aspect: 16 / 9,
    at: { x: 960, y: 540 },
    is: { x: 640, y: 360, width: 640, height: 360 },
  },
  {
    why: 'at the edge it stays on the frame',
    aspect: 16 / 9,
    at: { x: 0, y: 1080 },
    is: { x: 0, y: 720, width: 640, height: 360 },
  },
  {
    why: 'upright pictures are half as high as the frame',
    aspect: 9 / 16,
    at: { x: 960, y: 100 },
    is: { x: 808, y: 0, width: 304, height: 540 },
  },
])('a drop is $why', ({ aspect, at, is }) => {
  expect(dropRect(aspect, at, frame, 1)).toEqual(is)
})

it('a drop lies on the frame and keeps its aspect, wherever it is made', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.3, max: 3, noNaN: true }),
      arbitraryPoint,
      fc.record({ width: fc.integer({ min: 80, max: 1500 }), height: fc.integer({ min: 80, max: 1500 }) }),
      arbitraryStep,
      (aspect, at, half, step) => {
        const frame = { width: 2 * half.width, height: 2 * half.height }
        const rect = dropRect(aspect, at, frame, step)
        expect(isInside(rect, frame)).toBe(true)
        expect(Object.values(rect).every((value) => Number.isInteger(value / step))).toBe(true)
        expect(Math.abs(rect.width - rect.height * aspect)).toBeLessThanOrEqual(step * Math.max(1, aspect))
      },
    ),
  )
})
