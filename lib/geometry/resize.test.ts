import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepOnFrame, trim } from './constrain'
import { pulledRect } from './pull'
import { bottom, type Point, type Rect, right, type Size } from './rect'
import { type Handle, landed, pullOf, type ResizeOptions } from './resize'
import type { Step } from './round'
import { arbitraryHandle, arbitraryPoint, arbitraryRect, arbitraryStep, evenFrame } from './testing/arbitrary'

const resize = (start: Rect, handle: Handle, by: Point, options: ResizeOptions, frame: Size, step: Step = 1): Rect =>
  keepOnFrame(landed(pulledRect(start, handle, by, options, frame, 0), handle, options, step), frame)

const frame = { width: 1280, height: 720 }
const start = { x: 400, y: 200, width: 160, height: 90 }
const corner = { aspect: 16 / 9, fromCentre: false }
const free = { aspect: null, fromCentre: false }

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
    options: { aspect: null, fromCentre: true },
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

it('keeps the exact aspect of what was rounded: the third of a frame fills it', () => {
  const third = { x: 0, y: 0, width: 427, height: 240 }
  expect(resize(third, 'se', { x: 853, y: 480 }, corner, frame)).toEqual({ x: 0, y: 0, ...frame })
})

it('in an even show it lands on even pixels, and the shape is the exact one', () => {
  expect(resize(start, 'se', { x: 15, y: 3 }, corner, frame, 2)).toEqual({ x: 400, y: 200, width: 176, height: 100 })
})

describe('a 4:3 input on the frame, with 8 px of slack', () => {
  const camera = { x: 100, y: 100, width: 400, height: 300 }
  const kept = { aspect: 4 / 3, fromCentre: false }
  it.each([
    { to: [1280, 720], size: [827, 620], why: 'pulled into the corner of the frame it fills what is below' },
    { to: [1288, 728], size: [827, 620], why: 'a little beyond it stays' },
    { to: [1289, 720], size: [1189, 892], why: 'further out it follows the hand' },
    { to: [900, 600], size: [800, 600], why: 'inside, too, the larger direction wins' },
  ])('$why', ({ to: [x = 0, y = 0], size: [width, height] }) => {
    const wanted = pulledRect(camera, 'se', { x: x - 500, y: y - 400 }, kept, frame, 8)
    expect(landed(wanted, 'se', kept, 1)).toEqual({ x: 100, y: 100, width, height })
  })

  it('from the centre it fills what is nearer', () => {
    const options = { ...kept, fromCentre: true }
    const wanted = pulledRect(camera, 'se', { x: 100, y: 104 }, options, frame, 8)
    expect(landed(wanted, 'se', options, 1)).toEqual({ x: 0, y: 25, width: 600, height: 450 })
  })
})

/** Rectangles lie where a gesture left them: on whole steps of an even frame. */
const gesture = fc
  .record({
    rect: arbitraryRect,
    handle: arbitraryHandle,
    by: arbitraryPoint,
    fromCentre: fc.boolean(),
    frame: evenFrame,
    step: arbitraryStep,
  })
  .map(({ rect, ...rest }) => {
    const even = (value: number) => value - (value % rest.step)
    const { x, y, width, height } = rect
    const whole = { x: even(x), y: even(y), width: even(width), height: even(height) }
    return { ...rest, start: keepOnFrame(whole, rest.frame) }
  })

const aspect = fc.double({ min: 0.25, max: 4, noNaN: true })

it('is whole steps, at least 16 × 16, and on the frame', () => {
  fc.assert(
    fc.property(gesture, fc.option(aspect), ({ start, handle, by, fromCentre, frame, step }, aspect) => {
      const resized = resize(start, handle, by, { aspect, fromCentre }, frame, step)
      expect(Object.values(resized).every((value) => Number.isInteger(value / step))).toBe(true)
      const visible = trim(resized, frame)
      expect(Math.min(visible?.width ?? 0, visible?.height ?? 0)).toBeGreaterThanOrEqual(16)
    }),
    { numRuns: 1000 },
  )
})

it('the shorter side is at most a step from what the aspect asks for', () => {
  fc.assert(
    fc.property(gesture, aspect, ({ start, handle, by, fromCentre, frame, step }, aspect) => {
      const { width, height } = landed(
        pulledRect(start, handle, by, { aspect, fromCentre }, frame, 0),
        handle,
        { aspect, fromCentre },
        step,
      )
      const away = aspect >= 1 ? height - width / aspect : width - height * aspect
      expect(Math.abs(away)).toBeLessThanOrEqual(step + 1e-6)
    }),
    { numRuns: 1000 },
  )
})

it('leaves every edge that the handle does not pull where it was', () => {
  fc.assert(
    fc.property(gesture, ({ start, handle, by, frame, step }) => {
      const resized = resize(start, handle, by, free, frame, step)
      const pull = pullOf(handle)
      if (pull.x !== -1) expect(resized.x).toBe(start.x)
      if (pull.x !== 1) expect(right(resized)).toBe(right(start))
      if (pull.y !== -1) expect(resized.y).toBe(start.y)
      if (pull.y !== 1) expect(bottom(resized)).toBe(bottom(start))
    }),
  )
})

it('there and back is the same rectangle', () => {
  fc.assert(
    fc.property(gesture, fc.boolean(), ({ start, handle, by, fromCentre, frame, step }, isKept) => {
      const options = { aspect: isKept ? start.width / start.height : null, fromCentre }
      resize(start, handle, by, options, frame, step)
      expect(resize(start, handle, { x: 0, y: 0 }, options, frame, step)).toEqual(start)
    }),
  )
})
