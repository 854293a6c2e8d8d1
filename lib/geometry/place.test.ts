import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isInside } from './constrain'
import { dropRect, freeSpot } from './place'
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

it('an input that nobody aimed lands in the middle, and each further one a step away', () => {
  const first = freeSpot(16 / 9, frame, [], 1)
  const second = freeSpot(16 / 9, frame, [first], 1)
  expect(first).toEqual({ x: 640, y: 360, width: 640, height: 360 })
  expect(second).toEqual({ ...first, x: 664, y: 384 })
})

it.each([1, 2] as const)('a hundred on steps of %i never lie exactly on one another, and all on the frame', (step) => {
  const placed = Array.from({ length: 100 }).reduce<ReturnType<typeof freeSpot>[]>(
    (rects) => [...rects, freeSpot(4 / 3, frame, rects, step)],
    [],
  )
  expect(new Set(placed.map(({ x, y }) => `${x} ${y}`)).size).toBe(100)
  expect(placed.every((rect) => isInside(rect, frame))).toBe(true)
  expect(placed.flatMap(Object.values).every((value) => value % step === 0)).toBe(true)
})
