import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxAround } from './box'
import { commonGap, distribute, setGap } from './distribute'
import { type Rect, right } from './rect'
import type { Step } from './round'
import { anyRects, anyRow } from './testing/any-rects'

const at = (x: number, width: number, y = 0): Rect => ({ x, y, width, height: 100 })
const xOf = (rects: readonly Rect[]) => rects.map(({ x }) => x)
const step = fc.constantFrom<Step>(1, 2)

function gapsOf(rects: readonly Rect[]): number[] {
  const row = [...rects].sort((a, b) => a.x - b.x)
  return row.slice(1).map((rect, index) => rect.x - right(row[index] ?? rect))
}

describe('distributed by gap', () => {
  it.each([
    { row: [at(0, 100), at(110, 200), at(500, 100)], x: [0, 200, 500], why: 'the middle one has 100 on both sides' },
    { row: [at(500, 100), at(110, 200), at(0, 100)], x: [500, 200, 0], why: 'in the order of their places' },
    { row: [at(0, 100), at(10, 100), at(100, 100)], x: [0, 50, 100], why: 'those that lie on each other too' },
    { row: [at(0, 100), at(300, 100)], x: [0, 300], why: 'two have one gap, which is equal already' },
  ])('$row.length inputs start at $x: $why', ({ row, x }) => {
    expect(xOf(distribute(row, 'x', 'gap', 1))).toEqual(x)
  })

  it('spreads what does not divide, a pixel or an even pair each', () => {
    const row = [at(0, 100), at(150, 100), at(300, 100), at(507, 100)]
    expect(gapsOf(distribute(row, 'x', 'gap', 1))).toEqual([69, 69, 69])
    expect(gapsOf(distribute([...row.slice(0, 3), at(508, 100)], 'x', 'gap', 2))).toEqual([70, 68, 70])
  })

  it('keeps the ends, and makes gaps that are equal to a step', () => {
    fc.assert(
      fc.property(anyRow, step, (row, step) => {
        const spaced = distribute(row, 'x', 'gap', step)
        expect(boxAround(spaced)).toEqual(boxAround(row))
        const gaps = gapsOf(spaced)
        expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(step)
      }),
    )
  })

  it('is done the first time', () => {
    fc.assert(
      fc.property(anyRow, step, (row, step) => {
        const spaced = distribute(row, 'x', 'gap', step)
        expect(distribute(spaced, 'x', 'gap', step)).toEqual(spaced)
      }),
    )
  })

  it('a grid stays a grid: its columns move as one', () => {
    const grid = [at(0, 100), at(120, 100), at(400, 100), at(0, 100, 200), at(130, 90, 200), at(400, 100, 200)]
    expect(xOf(distribute(grid, 'x', 'gap', 2))).toEqual([0, 200, 400, 0, 210, 400])
  })
})

it('distributed by middles, narrow and wide ones are equally far apart', () => {
  const row = [at(0, 200), at(210, 40), at(600, 100)]
  expect(xOf(distribute(row, 'x', 'centre', 1))).toEqual([0, 355, 600])
})

describe('a gap that is set', () => {
  it.each([
    { gap: 24, x: [0, 124, 348] },
    { gap: 0, x: [0, 100, 300] },
    { gap: -20, x: [0, 80, 260] },
    { gap: 15, x: [0, 116, 332], why: 'the next even one' },
  ])('of $gap starts them at $x', ({ gap, x }) => {
    expect(xOf(setGap([at(0, 100), at(110, 200), at(500, 100)], 'x', gap, 2))).toEqual(x)
  })

  it('is the gap that is read afterwards', () => {
    fc.assert(
      fc.property(anyRow, fc.integer({ min: 0, max: 60 }), (row, gap) => {
        expect(commonGap(setGap(row, 'x', gap, 1), 'x')).toBe(gap)
      }),
    )
  })

  it('differs where gaps differ, and is none for one input', () => {
    expect(commonGap([at(0, 100), at(110, 200), at(500, 100)], 'x')).toBeNull()
    expect(commonGap([at(0, 100)], 'x')).toBeNull()
    expect(commonGap([], 'x')).toBeNull()
  })
})

it('sizes and the other direction stay, whatever is spaced', () => {
  fc.assert(
    fc.property(anyRects, step, (rects, step) => {
      const kept = ({ y, width, height }: Rect) => ({ y, width, height })
      expect(distribute(rects, 'x', 'centre', step).map(kept)).toEqual(rects.map(kept))
      expect(setGap(rects, 'x', 10, step).map(kept)).toEqual(rects.map(kept))
    }),
  )
})
