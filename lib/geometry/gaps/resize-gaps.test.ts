import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keepOnFrame } from '@/lib/geometry/constrain'
import { pulledRect } from '@/lib/geometry/pull'
import { bottom, type Rect, right } from '@/lib/geometry/rect'
import { type Handle, pullOf } from '@/lib/geometry/resize'
import type { Step } from '@/lib/geometry/round'
import { createGuides } from '@/lib/geometry/snap'
import { snapResize } from '@/lib/geometry/snap-resize'
import { arbitraryHandle, arbitraryRect, arbitraryStep, evenFrame } from '@/lib/geometry/testing/arbitrary'
import { createGaps } from './gaps'
import { snapResizeToGaps } from './resize-gaps'

const frame = { width: 1280, height: 720 }
const free = { aspect: null, fromCentre: false }
const box = (x: number, y: number, width = 200, height = 100): Rect => ({ x, y, width, height })
const guidesOf = (others: readonly Rect[], step: Step = 2, on = frame) => ({
  ...createGuides(on, others, step),
  gaps: createGaps(on, others, step),
})

it.each([
  {
    why: 'the right edge leaves the gap that the left one has',
    others: [box(40, 300), box(700, 300)],
    rect: box(264, 310, 407),
    handle: 'e',
    to: { x: 264, y: 310, width: 412, height: 100 },
    gaps: [24, 24],
  },
  {
    why: 'the left edge leaves the gap of another pair',
    others: [box(40, 100), box(270, 100), box(300, 500)],
    rect: box(535, 510, 100),
    handle: 'w',
    to: { x: 530, y: 510, width: 105, height: 100 },
    gaps: [30, 30],
  },
  {
    why: 'the lower edge is as far from the frame as the other picture is',
    others: [box(40, 580)],
    rect: box(600, 300, 200, 377),
    handle: 's',
    to: { x: 600, y: 300, width: 200, height: 380 },
    gaps: [40, 40],
  },
  {
    why: 'what is not pulled makes no gap',
    others: [box(40, 300), box(264, 300)],
    rect: box(493, 310, 333),
    handle: 'e',
    to: { x: 493, y: 310, width: 333, height: 100 },
    gaps: [],
  },
] as const)('$why', ({ others, rect, handle, to, gaps }) => {
  const snapped = snapResizeToGaps(rect, handle, guidesOf(others, 1), 8, free)
  expect(snapped.rect).toEqual(to)
  expect(snapped.touched.flatMap(({ gap }) => gap?.size ?? [])).toEqual(gaps)
})

const resizing = fc.record({
  on: evenFrame,
  others: fc.array(arbitraryRect, { maxLength: 12 }),
  rect: arbitraryRect,
  by: fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) }),
  reach: fc.integer({ min: 0, max: 40 }),
  step: arbitraryStep,
  handle: arbitraryHandle,
  aspect: fc.option(fc.double({ min: 0.25, max: 4, noNaN: true })),
})

const edgeOf = (rect: Rect, handle: Handle) => ({
  x: pullOf(handle).x === -1 ? rect.x : right(rect),
  y: pullOf(handle).y === -1 ? rect.y : bottom(rect),
})

it('equal gaps never draw an edge further than a guide would, lose a pixel, or move what is held', () => {
  fc.assert(
    fc.property(resizing, ({ on, others, rect, by, reach, step, handle, aspect }) => {
      const whole = (value: number) => value - (value % step)
      const start = keepOnFrame(
        { x: whole(rect.x), y: whole(rect.y), width: whole(rect.width), height: whole(rect.height) },
        on,
      )
      const options = { aspect, fromCentre: false }
      const wanted = pulledRect(start, handle, by, options, on, reach)
      const guides = guidesOf(others, step, on)
      const spaced = snapResizeToGaps(wanted, handle, guides, reach, options).rect
      expect(Object.values(spaced).every((value) => Number.isInteger(value / step))).toBe(true)
      if (aspect !== null) return
      const plain = snapResize(wanted, handle, guides, reach, options)
      for (const axis of ['x', 'y'] as const) {
        if (pullOf(handle)[axis] === 0) continue
        const away = (of: Rect) => Math.abs(edgeOf(of, handle)[axis] - edgeOf(wanted, handle)[axis])
        const isOn = plain.touched.some((guide) => guide.axis === axis)
        expect(away(spaced)).toBeLessThanOrEqual(isOn ? away(plain.rect) + 1e-6 : Math.max(reach, step / 2) + 1e-6)
        const fixed = axis === 'x' ? [start.x, right(start)] : [start.y, bottom(start)]
        const now = axis === 'x' ? [spaced.x, right(spaced)] : [spaced.y, bottom(spaced)]
        const side = pullOf(handle)[axis] === -1 ? 1 : 0
        expect(now[side]).toBe(fixed[side])
      }
    }),
    { numRuns: 2000 },
  )
})
