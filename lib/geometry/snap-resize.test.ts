import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepOnFrame, trim } from './constrain'
import { pulledRect } from './pull'
import { type Rect, right } from './rect'
import { type Handle, pullOf } from './resize'
import { createGuides } from './snap'
import { snapResize } from './snap-resize'
import { arbitraryHandle, arbitraryRect, arbitraryStep, evenFrame } from './testing/arbitrary'

const frame = { width: 1200, height: 600 }
const free = { aspect: null, fromCentre: false }
const x = (at: number) => ({ axis: 'x', at })
const y = (at: number) => ({ axis: 'y', at })

it.each([
  {
    why: 'the pulled edge snaps',
    rect: { x: 500, y: 77, width: 96, height: 54 },
    handle: 'e',
    options: free,
    to: { x: 500, y: 77, width: 100, height: 54 },
    touched: [x(600)],
  },
  {
    why: 'the other edges do not',
    rect: { x: 398, y: 77, width: 96, height: 54 },
    handle: 'e',
    options: free,
    to: { x: 398, y: 77, width: 96, height: 54 },
    touched: [],
  },
  {
    why: 'a free corner snaps in both directions',
    rect: { x: 500, y: 77, width: 96, height: 120 },
    handle: 'se',
    options: free,
    to: { x: 500, y: 77, width: 100, height: 123 },
    touched: [x(600), y(200)],
  },
  {
    why: 'with the aspect kept the nearer direction decides alone',
    rect: { x: 500, y: 77, width: 96, height: 120 },
    handle: 'se',
    options: { aspect: 0.8, fromCentre: false },
    to: { x: 500, y: 77, width: 98, height: 123 },
    touched: [y(200)],
  },
  {
    why: 'from the centre the far edge moves too',
    rect: { x: 504, y: 77, width: 92, height: 54 },
    handle: 'e',
    options: { aspect: null, fromCentre: true },
    to: { x: 500, y: 77, width: 100, height: 54 },
    touched: [x(600)],
  },
  {
    why: 'a corner that meets the corner of the frame shows both guides',
    rect: { x: 20, y: 10, width: 1176, height: 588 },
    handle: 'se',
    options: { aspect: 2, fromCentre: false },
    to: { x: 20, y: 10, width: 1180, height: 590 },
    touched: [x(1200), y(600)],
  },
] as const)('$why', ({ rect, handle, options, to, touched }) => {
  expect(snapResize(rect, handle, createGuides(frame, [], 1), 8, options)).toEqual({ rect: to, touched })
})

describe('on a frame of 1280 × 720', () => {
  const wide = { width: 1280, height: 720 }
  const pull = (start: Rect, handle: Handle, by: readonly [number, number], aspect: number, step: 1 | 2) => {
    const options = { aspect, fromCentre: false }
    const wanted = pulledRect(start, handle, { x: by[0], y: by[1] }, options, wide, 8)
    return snapResize(wanted, handle, createGuides(wide, [], step), 8, options).rect
  }

  it.each([
    { why: 'an input of the source’s shape', start: [427, 240], aspect: 16 / 9, step: 1 },
    { why: 'an even one', start: [426, 240], aspect: 16 / 9, step: 2 },
    { why: 'a nearly right shape, whose own aspect makes it 1281 wide', start: [427, 240], aspect: 427 / 240, step: 1 },
    { why: 'one that is a pixel too high', start: [426, 240], aspect: 426 / 240, step: 2 },
  ] as const)('$why that is dragged to fill the frame fills it', ({ start: [width, height], aspect, step }) => {
    for (const short of [-6, -1, 0, 1, 6]) {
      const by = [1280 - width + short, 720 - height + short] as const
      expect(pull({ x: 0, y: 0, width, height }, 'se', by, aspect, step)).toEqual({ x: 0, y: 0, ...wide })
    }
  })

  it('what is wider than the frame fills it sideways, and does not leave it to lie on the lower edge', () => {
    const wider = { x: 0, y: 0, width: 358, height: 200 }
    const filled = pull(wider, 'se', [1284 - 358, 716 - 200], 358 / 200, 2)
    expect(filled).toEqual({ x: 0, y: 0, width: 1280, height: 716 })
  })

  it('the nearer guide gives way where it would take the rectangle off the frame', () => {
    const wider = { x: 0, y: 0, width: 636, height: 356.5 }
    const filled = pull(wider, 'se', [636, 356.5], 636 / 356.5, 2)
    expect(filled).toEqual({ x: 0, y: 0, width: 1280, height: 718 })
  })

  it('one and three by snapping leave no gap and no overlap', () => {
    for (const step of [1, 2] as const) {
      const main = pull({ x: 0, y: 0, width: 426, height: 240 }, 'se', [425, 238], 16 / 9, step)
      const small = pull({ x: 0, y: 0, width: 640, height: 360 }, 'se', [-216, -122], 16 / 9, step)
      expect([main.width + small.width, 3 * small.height]).toEqual([1280, 720])
    }
  })
})

/** A gesture from where one may have left off: on whole steps of an even frame. */
const resizing = fc
  .record({
    frame: evenFrame,
    others: fc.array(arbitraryRect, { maxLength: 12 }),
    rect: arbitraryRect,
    by: fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) }),
    reach: fc.integer({ min: 0, max: 40 }),
    step: arbitraryStep,
    handle: arbitraryHandle,
    aspect: fc.option(fc.double({ min: 0.25, max: 4, noNaN: true })),
    fromCentre: fc.boolean(),
  })
  .map(({ rect, by, frame, others, step, handle, aspect, fromCentre, reach }) => {
    const even = (value: number) => value - (value % step)
    const { x, y, width, height } = rect
    const start = keepOnFrame({ x: even(x), y: even(y), width: even(width), height: even(height) }, frame)
    const options = { aspect, fromCentre }
    const wanted = pulledRect(start, handle, by, options, frame, reach)
    return { start, wanted, handle, guides: createGuides(frame, others, step), reach, options }
  })

const edgesOf = (rect: Rect, axis: 'x' | 'y') => (axis === 'x' ? [rect.x, right(rect)] : [rect.y, rect.y + rect.height])

it('a resize lands on whole steps, on the frame, and exactly on the guides that it shows', () => {
  fc.assert(
    fc.property(resizing, ({ wanted, handle, guides, reach, options }) => {
      const { rect, touched } = snapResize(wanted, handle, guides, reach, options)
      expect(Object.values(rect).every((value) => Number.isInteger(value / guides.step))).toBe(true)
      // The aspect may ask for less than 16 px by a rounding, which the gesture then mends.
      const visible = trim(rect, guides.frame)
      expect(Math.min(visible?.width ?? 0, visible?.height ?? 0)).toBeGreaterThanOrEqual(16 - guides.step)
      for (const { axis, at } of touched) {
        expect(guides[axis].includes(at)).toBe(true)
        expect(edgesOf(rect, axis)).toContain(at)
      }
    }),
    { numRuns: 2000 },
  )
})

it('the other axis is at most a step from what the aspect asks for', () => {
  fc.assert(
    fc.property(resizing, ({ wanted, handle, guides, reach, options }) => {
      if (options.aspect === null) return
      const { rect } = snapResize(wanted, handle, guides, reach, options)
      const { width, height } = rect
      const away = Math.min(Math.abs(height - width / options.aspect), Math.abs(width - height * options.aspect))
      expect(away).toBeLessThanOrEqual(guides.step + 1e-6)
    }),
    { numRuns: 2000 },
  )
})

it('a free resize takes the nearest guide within reach of the pulled edge', () => {
  fc.assert(
    fc.property(resizing, ({ start, handle, guides, reach }) => {
      const pull = pullOf(handle)
      if (pull.x === 0) return
      const snapped = snapResize(start, handle, guides, reach, free).rect
      const edgeOf = (rect: Rect) => (pull.x === -1 ? rect.x : right(rect))
      const pulledTo = (at: number): Rect =>
        pull.x === -1 ? { ...start, x: at, width: right(start) - at } : { ...start, width: at - start.x }
      const distances = Array.from(guides.x)
        .filter((at) => pulledTo(at).width >= 16 && (trim(pulledTo(at), guides.frame)?.width ?? 0) >= 16)
        .map((at) => Math.abs(at - edgeOf(start)))
        .filter((distance) => distance <= reach)
      const moved = Math.abs(edgeOf(snapped) - edgeOf(start))
      if (distances.length === 0) expect(moved).toBeLessThanOrEqual(guides.step / 2)
      else expect(moved).toBeCloseTo(Math.min(...distances))
    }),
    { numRuns: 1000 },
  )
})
