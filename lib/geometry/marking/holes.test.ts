import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Rect, Size } from '@/lib/geometry/rect'
import { findHoles } from './holes'

type Ink = readonly [red: number, green: number, blue: number, alpha: number]
const SOLID: Ink = [40, 50, 60, 255]
const CLEAR: Ink = [0, 0, 0, 0]
const GREEN: Ink = [0, 255, 0, 255]

function picture({ width, height }: Size, holes: readonly Rect[], ink: Ink = CLEAR, ground: Ink = SOLID) {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let at = 0; at < data.length; at += 4) data.set(ground, at)
  for (const hole of holes) {
    for (let y = hole.y; y < hole.y + hole.height; y++) {
      for (let x = hole.x; x < hole.x + hole.width; x++) data.set(ink, (y * width + x) * 4)
    }
  }
  return { data, width, height }
}

const SIZE = { width: 320, height: 180 }
const box = (x: number, y: number, width = 80, height = 60): Rect => ({ x, y, width, height })

it.each([
  { why: 'none in a solid picture', holes: [], is: [] },
  { why: 'none where all is clear', holes: [box(0, 0, 320, 180)], is: [] },
  { why: 'one', holes: [box(20, 30)], is: [box(20, 30)] },
  { why: 'specks are none', holes: [box(20, 30), box(200, 100, 5, 5)], is: [box(20, 30)] },
  {
    why: 'four as one reads them, although the second is a little higher',
    holes: [box(200, 8), box(20, 10), box(200, 100), box(20, 96)],
    is: [box(20, 10), box(200, 8), box(20, 96), box(200, 100)],
  },
  { why: 'at the edge of the picture', holes: [box(0, 0), box(240, 120)], is: [box(0, 0), box(240, 120)] },
  { why: 'an L is no rectangle', holes: [box(20, 20, 20, 120), box(20, 120, 120, 20)], is: [] },
  {
    why: 'a U, whose arms meet below, is none',
    holes: [box(20, 20, 20, 99), box(120, 20, 20, 99), box(20, 119, 120, 20)],
    is: [],
  },
])('finds $why', ({ holes, is }) => {
  expect(findHoles(picture(SIZE, holes))).toEqual(is)
  expect(findHoles(picture(SIZE, holes, GREEN))).toEqual(is)
})

it('what is transparent goes before what has a key colour', () => {
  const both = picture(SIZE, [box(20, 30)])
  const green = picture(SIZE, [box(200, 30)], GREEN)
  for (let at = 0; at < both.data.length; at += 4) if (green.data[at + 1] === 255) both.data.set(GREEN, at)
  expect(findHoles(both)).toEqual([box(20, 30)])
})

it('finds every grid of holes again, to the pixel', () => {
  const grid = fc.record({
    columns: fc.integer({ min: 1, max: 4 }),
    rows: fc.integer({ min: 1, max: 4 }),
    gap: fc.integer({ min: 1, max: 12 }),
    width: fc.integer({ min: 12, max: 60 }),
    height: fc.integer({ min: 12, max: 40 }),
  })
  fc.assert(
    fc.property(grid, ({ columns, rows, gap, width, height }) => {
      const holes = Array.from({ length: columns * rows }, (_, index) => ({
        x: gap + (index % columns) * (width + gap),
        y: gap + Math.floor(index / columns) * (height + gap),
        width,
        height,
      }))
      expect(findHoles(picture({ width: 320, height: 220 }, holes))).toEqual(holes)
    }),
    { numRuns: 60 },
  )
})
