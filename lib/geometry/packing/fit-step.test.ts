import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInside } from '../constrain'
import { arbitraryAspect } from '../testing/arbitrary'
import { fitOnStep, MIDDLE } from './fit-step'

const WIDE = 16 / 9

it.each([
  {
    why: 'in the middle of a high cell',
    cell: [640, 720],
    anchor: MIDDLE,
    is: { x: 0, y: 180, width: 640, height: 360 },
  },
  {
    why: 'at the end of a wide one',
    cell: [1280, 360],
    anchor: { x: 1, y: 1 },
    is: { x: 640, y: 0, width: 640, height: 360 },
  },
  {
    why: 'all of one that is a rounded 16:9',
    cell: [426, 240],
    anchor: MIDDLE,
    is: { x: 0, y: 0, width: 426, height: 240 },
  },
])('a picture in 16:9 lies $why', ({ cell: [width = 0, height = 0], anchor, is }) => {
  expect(fitOnStep(WIDE, { x: 0, y: 0, width, height }, anchor, 2)).toEqual(is)
})

describe('in any cell on the step', () => {
  const even = fc.integer({ min: 20, max: 1000 }).map((half) => half * 2)

  it('it is inside, on the step, at its aspect to the rounding, and stays when it is fitted again', () => {
    fc.assert(
      fc.property(arbitraryAspect, fc.record({ width: even, height: even }), (aspect, size) => {
        const rect = fitOnStep(aspect, { x: 0, y: 0, ...size }, MIDDLE, 2)
        expect(isInside(rect, size)).toBe(true)
        expect(Object.values(rect).every((edge) => edge % 2 === 0)).toBe(true)
        expect(rect.width).toBeGreaterThanOrEqual(rect.height * aspect - 2)
        expect(rect.width).toBeLessThan((rect.height + 2) * aspect)
        expect(fitOnStep(aspect, rect, MIDDLE, 2)).toEqual(rect)
      }),
    )
  })
})
