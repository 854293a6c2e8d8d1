import fc from 'fast-check'
import type { Rect } from '../rect'

const place = fc.integer({ min: -600, max: 1900 })
const size = fc.integer({ min: 16, max: 800 })

const anyRect: fc.Arbitrary<Rect> = fc.record({ x: place, y: place, width: size, height: size })

/** Makes up to nine rectangles on a frame of about 1280 × 720 and around it. */
export const anyRects: fc.Arbitrary<Rect[]> = fc.array(anyRect, { maxLength: 9 })

/** Makes rectangles in a row, with and without gaps between them, in any order. All edges are even. */
export const anyRow: fc.Arbitrary<Rect[]> = fc
  .array(fc.record({ gap: fc.nat(40), width: fc.integer({ min: 8, max: 200 }), y: fc.nat(100) }), {
    minLength: 3,
    maxLength: 9,
  })
  .chain((parts) => {
    let next = 0
    const row = parts.map(({ gap, width, y }) => {
      const rect = { x: next + 2 * gap, y, width: 2 * width, height: 400 }
      next = rect.x + rect.width
      return rect
    })
    return fc.shuffledSubarray(row, { minLength: row.length })
  })
