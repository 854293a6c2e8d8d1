import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isInside } from '../constrain'
import { overlaps } from '../overlap'
import { type Rect, right } from '../rect'
import { arbitraryAspect, arbitrarySpacing } from '../testing/arbitrary'
import { arrangeAround } from './arrange-around'

const HD = { x: 0, y: 0, width: 1280, height: 720 }
const FLUSH = { gap: 0, margin: 0, step: 2 } as const

const wide = (count: number) => Array.from({ length: count }, () => 16 / 9)
const words = (rects: readonly Rect[]) => rects.map(({ x, y, width, height }) => `${width}×${height} at ${x},${y}`)

it.each([
  { why: 'one beside it', count: 2, isAtEnd: false, are: ['854×480 at 0,120', '426×238 at 854,240'] },
  {
    why: 'one to its left, where it lay to the right',
    count: 2,
    isAtEnd: true,
    are: ['854×480 at 426,120', '426×238 at 0,240'],
  },
  {
    why: 'three below it, where they are larger than beside it',
    count: 4,
    isAtEnd: false,
    are: ['852×480 at 214,0', '426×240 at 0,480', '426×240 at 426,480', '426×240 at 852,480'],
  },
])('the spotlight keeps its size with $why', ({ count, isAtEnd, are }) => {
  expect(words(arrangeAround(wide(count), HD, FLUSH, isAtEnd))).toEqual(are)
})

it('the gap lies between the large picture and the others', () => {
  const [large, ...others] = arrangeAround(wide(5), HD, { gap: 16, margin: 24, step: 2 }, false)
  expect(large && others[0] && others[0].x - right(large)).toBe(16)
})

it('nothing overlaps or leaves the frame, edges are on the step, and the spotlight stands out, for any shapes', () => {
  fc.assert(
    fc.property(
      fc.array(arbitraryAspect, { minLength: 2, maxLength: 12 }),
      fc.record({ width: fc.integer({ min: 320, max: 2000 }), height: fc.integer({ min: 320, max: 2000 }) }),
      arbitrarySpacing,
      fc.boolean(),
      (aspects, { width, height }, spacing, isAtEnd) => {
        const frame = { width: width * 2, height: height * 2 }
        const rects = arrangeAround(aspects, { x: 0, y: 0, ...frame }, spacing, isAtEnd)
        const area = (rect: Rect | undefined) => (rect ? rect.width * rect.height : Number.NaN)
        expect(rects).toHaveLength(aspects.length)
        for (const [index, rect] of rects.entries()) {
          expect(isInside(rect, frame)).toBe(true)
          expect(Object.values(rect).every((edge) => edge % spacing.step === 0)).toBe(true)
          expect(rects.slice(index + 1).some((other) => overlaps(rect, other))).toBe(false)
          if (index > 0) expect(area(rects[0])).toBeGreaterThanOrEqual(2 * area(rect))
        }
      },
    ),
  )
})
