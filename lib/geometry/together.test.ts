import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxAround } from './box'
import { MIN_SIZE } from './constrain'
import { bottom, type Rect, right } from './rect'
import { anyRects } from './testing/any-rects'
import { arbitraryStep } from './testing/arbitrary'
import { scaledTogether, scalesAround } from './together'

const pair = [
  { x: 100, y: 100, width: 200, height: 100 },
  { x: 320, y: 100, width: 100, height: 100 },
]
const box = { x: 100, y: 100, width: 320, height: 100 }

it.each([
  {
    to: { x: 100, y: 100, width: 640, height: 200 },
    becomes: [
      [100, 100, 400, 200],
      [540, 100, 200, 200],
    ],
    why: 'the gap of 20 is one of 40',
  },
  {
    to: { x: 0, y: 0, width: 320, height: 100 },
    becomes: [
      [0, 0, 200, 100],
      [220, 0, 100, 100],
    ],
    why: 'in a box of the same size they only move',
  },
  {
    to: { x: 100, y: 100, width: 32, height: 10 },
    becomes: [
      [100, 100, 20, 16],
      [122, 100, 16, 16],
    ],
    why: 'none is smaller than 16 × 16',
  },
])('in $to they are $becomes: $why', ({ to, becomes }) => {
  const scaled = scaledTogether(pair, box, to, 1)
  expect(scaled.map(({ x, y, width, height }) => [x, y, width, height])).toEqual(becomes)
})

const evened = (rects: readonly Rect[], step: number): Rect[] =>
  rects.map(({ x, y, width, height }) => ({ x: x * step, y: y * step, width: width * step, height: height * step }))

const someRects = anyRects.filter((rects) => rects.length > 0)

it('what touched still touches, on whole steps, and none is too small', () => {
  const size = fc.integer({ min: 50, max: 3000 })
  fc.assert(
    fc.property(someRects, size, size, arbitraryStep, (rects, width, height, step) => {
      const beside = rects.map((rect) => ({ ...rect, x: right(rect) }))
      const all = [...rects, ...beside]
      const from = boxAround(all) ?? box
      const scaled = scaledTogether(all, from, { x: 20, y: 20, width: width * step, height: height * step }, step)
      for (const [index, rect] of scaled.entries()) {
        expect([rect.x % step, rect.y % step, right(rect) % step, bottom(rect) % step].map(Math.abs)).toEqual([
          0, 0, 0, 0,
        ])
        expect(Math.min(rect.width, rect.height)).toBeGreaterThanOrEqual(MIN_SIZE)
        const other = scaled[index + rects.length]
        if (other && rect.width > MIN_SIZE) expect(right(rect)).toBe(other.x)
      }
    }),
  )
})

it('back in a box of their own size each is what it was, to the pixel, wherever the box has gone', () => {
  const place = fc.integer({ min: -900, max: 900 })
  fc.assert(
    fc.property(someRects, place, place, arbitraryStep, (any, x, y, step) => {
      const rects = evened(any, step)
      const from = boxAround(rects) ?? box
      const to = { ...from, x: from.x + x * step, y: from.y + y * step }
      expect(scaledTogether(rects, from, to, step)).toEqual(
        rects.map((rect) => ({ ...rect, x: rect.x + x * step, y: rect.y + y * step })),
      )
    }),
  )
})

describe('around the point 100 of a frame of 360', () => {
  it.each([
    { spans: [{ start: 100, size: 64 }], is: { least: 0.25, most: 312.5 }, why: '16 of 64, 20 000 of 64' },
    { spans: [{ start: 222, size: 160 }], is: { least: 0.1, most: 2 }, why: 'its start reaches 344' },
    {
      spans: [
        { start: 100, size: 160 },
        { start: 300, size: 32 },
      ],
      is: { least: 0.5, most: 1.22 },
      why: 'the first one that can go no further holds the others',
    },
    { spans: [{ start: 400, size: 100 }], is: { least: 0.16, most: 200 }, why: 'one off the frame holds none back' },
    { spans: [{ start: 100, size: 8 }], is: { least: 1, most: 2500 }, why: 'one that is too small grows no smaller' },
  ])('$spans can be scaled by $is: $why', ({ spans, is }) => {
    expect(scalesAround(spans, { point: 100, frameSize: 360, now: 1, step: 1 })).toEqual(is)
  })
})
