import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepOnFrame, trim } from './constrain'
import { bottom, type Rect, right } from './rect'
import { pullOf } from './resize'
import { createGuides, type Guides, snapMove, snapResize } from './snap'
import { arbitraryFrame, arbitraryHandle, arbitraryOptions, arbitraryRect } from './testing/arbitrary'

const frame = { width: 1200, height: 600 }
const free = { keepAspect: false, fromCentre: false }
const corner = { keepAspect: true, fromCentre: false }
const x = (at: number) => ({ axis: 'x', at })
const y = (at: number) => ({ axis: 'y', at })

describe('moving', () => {
  it.each([
    { why: 'the left edge snaps to the frame', from: { x: 5, y: 77 }, to: { x: 0, y: 77 }, touched: [x(0)] },
    { why: 'one pixel further is out of reach', from: { x: 9, y: 77 }, to: { x: 9, y: 77 }, touched: [] },
    {
      why: 'the middle snaps to the middle of the frame',
      from: { x: 553, y: 77 },
      to: { x: 550, y: 77 },
      touched: [x(600)],
    },
    { why: 'an edge snaps to a third', from: { x: 396, y: 77 }, to: { x: 400, y: 77 }, touched: [x(400)] },
    {
      why: 'both axes snap by themselves',
      from: { x: 1103, y: 556 },
      to: { x: 1100, y: 560 },
      touched: [x(1200), y(600)],
    },
    { why: 'on a guide it stays and shows it', from: { x: 0, y: 77 }, to: { x: 0, y: 77 }, touched: [x(0)] },
  ])('$why', ({ from, to, touched }) => {
    const size = { width: 100, height: 40 }
    expect(snapMove({ ...from, ...size }, createGuides(frame, []), 8)).toEqual({ rect: { ...to, ...size }, touched })
  })

  it('snaps to the edge of another input, and shows every guide that it then lies on', () => {
    const other = { x: 700, y: 77, width: 100, height: 40 }
    const moved = snapMove({ x: 697, y: 300, width: 100, height: 50 }, createGuides(frame, [other]), 8)
    expect(moved.rect).toEqual({ x: 700, y: 300, width: 100, height: 50 })
    expect(moved.touched).toEqual([x(700), x(750), x(800), y(300)])
  })

  it('never snaps off the frame', () => {
    expect(snapMove({ x: 1184, y: 77, width: 100, height: 40 }, createGuides(frame, []), 30).rect.x).toBe(1184)
  })
})

describe('resizing', () => {
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
      options: corner,
      to: { x: 500, y: 77, width: 98, height: 123 },
      touched: [y(200)],
    },
    {
      why: 'from the centre the far edge moves too',
      rect: { x: 504, y: 77, width: 92, height: 54 },
      handle: 'e',
      options: { keepAspect: false, fromCentre: true },
      to: { x: 500, y: 77, width: 100, height: 54 },
      touched: [x(600)],
    },
  ] as const)('$why', ({ rect, handle, options, to, touched }) => {
    expect(snapResize(rect, handle, createGuides(frame, []), 8, options)).toEqual({ rect: to, touched })
  })

  it('a corner that meets the corner of the frame shows both guides', () => {
    const snapped = snapResize({ x: 20, y: 10, width: 1176, height: 588 }, 'se', createGuides(frame, []), 8, corner)
    expect(snapped).toEqual({ rect: { x: 20, y: 10, width: 1180, height: 590 }, touched: [x(1200), y(600)] })
  })
})

const scene = fc.record({
  frame: arbitraryFrame,
  others: fc.array(arbitraryRect, { maxLength: 12 }),
  rect: arbitraryRect,
  reach: fc.integer({ min: 0, max: 40 }),
})

const onFrame = (rect: Rect, { frame }: Guides) => {
  const visible = trim(rect, frame)
  // Thirds of the frame are fractions, and so is 16 as the difference of two of them.
  return Math.min(visible?.width ?? 0, visible?.height ?? 0) >= 16 - 1e-6
}

/** Tries every pair of line and guide, the slow way. */
function bruteForce(rect: Rect, axis: 'x' | 'y', guides: Guides, reach: number): number | null {
  const [start, size] = axis === 'x' ? [rect.x, rect.width] : [rect.y, rect.height]
  const offsets = [start, start + size / 2, start + size]
    .flatMap((line) => Array.from(guides[axis], (guide) => guide - line))
    .filter((offset) => Math.abs(offset) <= reach && onFrame({ ...rect, [axis]: start + offset }, guides))
    .sort((a, b) => Math.abs(a) - Math.abs(b))
  return offsets[0] ?? null
}

const linesTouch = (edges: readonly number[], at: number) => edges.some((edge) => Math.abs(edge - at) <= 0.501)

it('a move goes as far as comparing every guide with every line would have it go', () => {
  fc.assert(
    fc.property(scene, ({ frame, others, rect, reach }) => {
      const guides = createGuides(frame, others)
      const start = keepOnFrame(rect, frame)
      const snapped = snapMove(start, guides, reach)
      for (const axis of ['x', 'y'] as const) {
        const offset = bruteForce(start, axis, guides, reach)
        const moved = snapped.rect[axis] - start[axis]
        expect(Math.abs(Math.abs(moved) - Math.abs(offset ?? 0))).toBeLessThanOrEqual(0.501)
        expect(snapped.touched.some((line) => line.axis === axis)).toBe(offset !== null)
      }
      expect(snapped.rect).toMatchObject({ width: start.width, height: start.height })
      expect(onFrame(snapped.rect, guides)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

it('every line that a move shows is a guide, and the rectangle lies on it', () => {
  fc.assert(
    fc.property(scene, ({ frame, others, rect, reach }) => {
      const guides = createGuides(frame, others)
      const { rect: moved, touched } = snapMove(keepOnFrame(rect, frame), guides, reach)
      for (const { axis, at } of touched) {
        expect(guides[axis].includes(at)).toBe(true)
        const edges =
          axis === 'x'
            ? [moved.x, moved.x + moved.width / 2, right(moved)]
            : [moved.y, moved.y + moved.height / 2, bottom(moved)]
        expect(linesTouch(edges, at)).toBe(true)
      }
    }),
  )
})

const resizing = fc.record({ scene, handle: arbitraryHandle, options: arbitraryOptions })

it('a resize stays on the frame and above 16 px, within reach, and lies on the guides that it shows', () => {
  fc.assert(
    fc.property(resizing, ({ scene: { frame, others, rect, reach }, handle, options }) => {
      const guides = createGuides(frame, others)
      const start = keepOnFrame(rect, frame)
      const { rect: snapped, touched } = snapResize(start, handle, guides, reach, options)
      expect(Object.values(snapped).every(Number.isInteger)).toBe(true)
      expect(onFrame(snapped, guides)).toBe(true)
      expect(Math.min(snapped.width, snapped.height)).toBeGreaterThanOrEqual(16)
      for (const { axis, at } of touched) {
        expect(guides[axis].includes(at)).toBe(true)
        expect(linesTouch(axis === 'x' ? [snapped.x, right(snapped)] : [snapped.y, bottom(snapped)], at)).toBe(true)
      }
      if (touched.length === 0) expect(snapped).toEqual(start)
    }),
    { numRuns: 1000 },
  )
})

it('a resize that keeps the aspect keeps it when it snaps', () => {
  fc.assert(
    fc.property(resizing, ({ scene: { frame, others, rect, reach }, handle, options }) => {
      const start = keepOnFrame(rect, frame)
      const aspect = start.width / start.height
      const guides = createGuides(frame, others)
      const { width, height } = snapResize(start, handle, guides, reach, { ...options, keepAspect: true }).rect
      expect(Math.abs(width - height * aspect)).toBeLessThanOrEqual(1 + aspect)
    }),
    { numRuns: 1000 },
  )
})

it('a free resize takes the nearest guide within reach of the pulled edge', () => {
  fc.assert(
    fc.property(resizing, ({ scene: { frame, others, rect, reach }, handle }) => {
      const guides = createGuides(frame, others)
      const start = keepOnFrame(rect, frame)
      const snapped = snapResize(start, handle, guides, reach, free).rect
      const pull = pullOf(handle)
      const edgeOf = (r: Rect) => (pull.x === -1 ? r.x : right(r))
      const pulledTo = (at: number): Rect =>
        pull.x === -1 ? { ...start, x: at, width: right(start) - at } : { ...start, width: at - start.x }
      if (pull.x === 0) return
      const nearest = Array.from(guides.x)
        .filter((at) => Math.abs(at - edgeOf(start)) <= reach)
        .filter((at) => pulledTo(at).width >= 16 && onFrame(pulledTo(at), guides))
        .reduce((best, at) => Math.min(best, Math.abs(at - edgeOf(start))), Number.POSITIVE_INFINITY)
      const expected = nearest === Number.POSITIVE_INFINITY ? 0 : nearest
      expect(Math.abs(Math.abs(edgeOf(snapped) - edgeOf(start)) - expected)).toBeLessThanOrEqual(0.501)
    }),
    { numRuns: 1000 },
  )
})
