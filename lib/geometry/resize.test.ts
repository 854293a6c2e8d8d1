import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keepOnFrame, trim } from './constrain'
import { bottom, right } from './rect'
import { pullOf, resize } from './resize'
import { arbitraryFrame, arbitraryHandle, arbitraryOptions, arbitraryPoint, arbitraryRect } from './testing/arbitrary'

const frame = { width: 1280, height: 720 }
const start = { x: 400, y: 200, width: 160, height: 90 }
const corner = { keepAspect: true, fromCentre: false }
const free = { keepAspect: false, fromCentre: false }

it.each([
  {
    why: 'a corner follows the diagonal',
    handle: 'se',
    by: { x: 160, y: 90 },
    options: corner,
    is: { x: 400, y: 200, width: 320, height: 180 },
  },
  {
    why: 'a corner keeps the aspect when it goes sideways',
    handle: 'se',
    by: { x: 160, y: 0 },
    options: corner,
    is: { x: 400, y: 200, width: 320, height: 180 },
  },
  {
    why: 'the opposite corner stays',
    handle: 'nw',
    by: { x: -160, y: -90 },
    options: corner,
    is: { x: 240, y: 110, width: 320, height: 180 },
  },
  {
    why: 'with Shift a corner is free',
    handle: 'se',
    by: { x: 40, y: -10 },
    options: free,
    is: { x: 400, y: 200, width: 200, height: 80 },
  },
  {
    why: 'with Alt the middle stays',
    handle: 'e',
    by: { x: 40, y: 7 },
    options: { keepAspect: false, fromCentre: true },
    is: { x: 360, y: 200, width: 240, height: 90 },
  },
  {
    why: 'an edge moves in its own direction',
    handle: 'n',
    by: { x: 50, y: -10 },
    options: free,
    is: { x: 400, y: 190, width: 160, height: 100 },
  },
  {
    why: 'an edge that keeps the aspect grows from the middle of its side',
    handle: 'e',
    by: { x: 160, y: 0 },
    options: corner,
    is: { x: 400, y: 155, width: 320, height: 180 },
  },
  {
    why: 'it stops at 16 px and does not turn over',
    handle: 'se',
    by: { x: -900, y: -900 },
    options: free,
    is: { x: 400, y: 200, width: 16, height: 16 },
  },
  {
    why: 'the smaller side stops at 16 px and the other keeps the aspect',
    handle: 'se',
    by: { x: -900, y: -900 },
    options: corner,
    is: { x: 400, y: 200, width: 28, height: 16 },
  },
] as const)('$why', ({ handle, by, options, is }) => {
  expect(resize(start, handle, by, options, frame)).toEqual(is)
})

it('16 px stay on the frame, and the opposite edge stays where it is', () => {
  const leaning = { x: 1200, y: 200, width: 300, height: 200 }
  expect(resize(leaning, 'w', { x: 200, y: 0 }, free, frame)).toEqual({ x: 1264, y: 200, width: 236, height: 200 })
})

const gesture = fc.record({
  rect: arbitraryRect,
  handle: arbitraryHandle,
  by: arbitraryPoint,
  options: arbitraryOptions,
  frame: arbitraryFrame,
})

it('is whole pixels, at least 16 × 16, and on the frame', () => {
  fc.assert(
    fc.property(gesture, ({ rect, handle, by, options, frame }) => {
      const resized = resize(keepOnFrame(rect, frame), handle, by, options, frame)
      expect(Object.values(resized).every(Number.isInteger)).toBe(true)
      const visible = trim(resized, frame)
      expect(Math.min(visible?.width ?? 0, visible?.height ?? 0)).toBeGreaterThanOrEqual(16)
    }),
    { numRuns: 1000 },
  )
})

it('keeps the aspect to the pixel that rounding costs', () => {
  fc.assert(
    fc.property(gesture, ({ rect, handle, by, options, frame }) => {
      const kept = keepOnFrame(rect, frame)
      const aspect = kept.width / kept.height
      const { width, height } = resize(kept, handle, by, { ...options, keepAspect: true }, frame)
      expect(Math.abs(width - height * aspect)).toBeLessThanOrEqual(1 + aspect)
    }),
    { numRuns: 1000 },
  )
})

it('leaves every edge that the handle does not pull where it was', () => {
  fc.assert(
    fc.property(gesture, ({ rect, handle, by, frame }) => {
      const kept = keepOnFrame(rect, frame)
      const resized = resize(kept, handle, by, free, frame)
      const pull = pullOf(handle)
      if (pull.x !== -1) expect(resized.x).toBe(kept.x)
      if (pull.x !== 1) expect(right(resized)).toBe(right(kept))
      if (pull.y !== -1) expect(resized.y).toBe(kept.y)
      if (pull.y !== 1) expect(bottom(resized)).toBe(bottom(kept))
    }),
  )
})

it('comes back to where it started when the pointer does', () => {
  fc.assert(
    fc.property(gesture, ({ rect, handle, options, frame }) => {
      const kept = keepOnFrame(rect, frame)
      expect(resize(kept, handle, { x: 0, y: 0 }, options, frame)).toEqual(kept)
    }),
  )
})
