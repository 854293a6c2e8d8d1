import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxAround } from './box'
import { CELLS, cellOf, fitTogether, type Side, tile } from './cells'
import { isInside } from './constrain'
import type { Rect } from './rect'
import type { Step } from './round'
import { anyRects } from './testing/any-rects'

const frame = { width: 1280, height: 720 }
const box = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height })
const step = fc.constantFrom<Step>(1, 2)
const size = fc.integer({ min: 16, max: 4000 })

it.each([
  { cell: 'frame', is: box(0, 0, 1280, 720) },
  { cell: 'right-half', is: box(640, 0, 640, 720) },
  { cell: 'bottom-left', is: box(0, 360, 640, 360) },
  { cell: 'left-third', is: box(0, 0, 426, 720) },
  { cell: 'middle-third', is: box(426, 0, 428, 720) },
  { cell: 'right-third', is: box(854, 0, 426, 720) },
  { cell: 'left-2-3', is: box(0, 0, 854, 720) },
] as const)('$cell of 1280 × 720 is $is', ({ cell, is }) => {
  expect(cellOf(cell, frame, 2)).toEqual(is)
})

it('every cell lies in the frame, and thirds and quarters fill it without a gap', () => {
  fc.assert(
    fc.property(size, size, step, (width, height, step) => {
      const cell = (name: (typeof CELLS)[number]) => cellOf(name, { width, height }, step)
      for (const name of CELLS) expect(isInside(cell(name), { width, height })).toBe(true)
      const areaOf = (names: readonly (typeof CELLS)[number][]) =>
        names.map(cell).reduce((sum, rect) => sum + rect.width * rect.height, 0)
      expect(areaOf(['left-third', 'middle-third', 'right-third'])).toBe(width * height)
      expect(areaOf(['top-left', 'top-right', 'bottom-left', 'bottom-right'])).toBe(width * height)
    }),
  )
})

describe('sides asked for one after the other', () => {
  it.each<{ sides: Side[]; is: Rect; why: string }>([
    { sides: ['left'], is: box(0, 0, 640, 720), why: 'a half' },
    { sides: ['left', 'left'], is: box(0, 0, 426, 720), why: 'a third' },
    { sides: ['left', 'left', 'left'], is: box(0, 0, 854, 720), why: 'two thirds' },
    { sides: ['left', 'left', 'left', 'left'], is: box(0, 0, 640, 720), why: 'a half again' },
    { sides: ['left', 'up'], is: box(0, 0, 640, 360), why: 'a quarter' },
    { sides: ['down', 'right'], is: box(640, 360, 640, 360), why: 'a quarter, the other way round' },
    { sides: ['right', 'right', 'down', 'down'], is: box(854, 480, 426, 240), why: 'a ninth' },
    { sides: ['left', 'right'], is: box(640, 0, 640, 720), why: 'the other side starts with its half' },
  ])('$sides is $why', ({ sides, is }) => {
    const start = box(101, 33, 320, 180)
    expect(sides.reduce((rect, side) => tile(rect, side, frame, 2), start)).toEqual(is)
  })
})

it('several fill a cell together: those that touched touch, and none leaves it', () => {
  expect(fitTogether([box(100, 100, 200, 100), box(300, 100, 100, 100)], box(0, 0, 640, 720), 2)).toEqual([
    box(0, 0, 426, 720),
    box(426, 0, 214, 720),
  ])
  fc.assert(
    fc.property(anyRects, step, (rects, step) => {
      const cell = box(0, 0, 640, 720)
      expect(boxAround(fitTogether(rects, cell, step))).toEqual(rects.length === 0 ? null : cell)
    }),
  )
})
