import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepOnFrame, trim } from './constrain'
import { type Point, type Rect, right } from './rect'
import { roundEdges } from './round'
import { createGuides, type Guides, snapMove } from './snap'
import { arbitraryRect, arbitraryStep, evenFrame } from './testing/arbitrary'

const frame = { width: 1200, height: 600 }
const x = (at: number) => ({ axis: 'x', at })
const y = (at: number) => ({ axis: 'y', at })

/** Moves a rectangle from where it lies, and puts it on the pixels of the guides. */
function moved(rect: Rect, guides: Guides, reach = 8, by: Point = { x: 0, y: 0 }) {
  const snapped = snapMove(rect, by, guides, reach)
  const to = { ...rect, x: rect.x + snapped.by.x, y: rect.y + snapped.by.y }
  return { rect: roundEdges(to, guides.step), touched: snapped.touched }
}

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
    expect(moved({ ...from, ...size }, createGuides(frame, [], 1))).toEqual({ rect: { ...to, ...size }, touched })
  })

  it('snaps to the edge of another input, and shows every guide that it then lies on', () => {
    const other = { x: 700, y: 77, width: 100, height: 40 }
    const snapped = moved({ x: 697, y: 300, width: 100, height: 50 }, createGuides(frame, [other], 1))
    expect(snapped.rect).toEqual({ x: 700, y: 300, width: 100, height: 50 })
    expect(snapped.touched).toEqual([x(700), x(750), x(800), y(300)])
  })

  it('never snaps off the frame', () => {
    expect(moved({ x: 1184, y: 77, width: 100, height: 40 }, createGuides(frame, [], 1), 30).rect.x).toBe(1184)
  })
})

describe('in an even show', () => {
  const wide = { width: 1280, height: 720 }

  it.each([
    { why: 'a third lies on an even pixel', from: [430, 100], to: [426, 100], touched: [x(426)] },
    { why: 'and so does the other', from: [850, 100], to: [854, 100], touched: [x(854)] },
    { why: 'without a guide it lands on even pixels', from: [301, 99], to: [302, 100], touched: [] },
  ])('$why', ({ from: [left = 0, top = 0], to, touched }) => {
    const { rect, ...rest } = moved({ x: left, y: top, width: 20, height: 20 }, createGuides(wide, [], 2))
    expect({ at: [rect.x, rect.y], ...rest }).toEqual({ at: to, touched })
  })

  it('what is centred is as near to the middle as even pixels allow', () => {
    const { rect, touched } = moved({ x: 585, y: 100, width: 102, height: 20 }, createGuides(wide, [], 2))
    expect(rect).toEqual({ x: 590, y: 100, width: 102, height: 20 })
    expect(touched).toEqual([x(640)])
  })

  it('an odd edge is met where it goes when it is made even', () => {
    const odd = { x: 0, y: 0, width: 427, height: 240 }
    const { rect } = moved({ x: 430, y: 300, width: 100, height: 50 }, createGuides(wide, [odd], 2))
    expect(rect.x).toBe(right(roundEdges(odd, 2)))
  })

  it('an odd rectangle lies on the guide with the edge that snapped, and gives way on the other', () => {
    const odd = { x: 850, y: 100, width: 427, height: 240 }
    expect(moved(odd, createGuides(wide, [], 2)).rect).toMatchObject({ x: 854, width: 426 })
  })
})

const scene = fc.record({
  frame: evenFrame,
  others: fc.array(arbitraryRect, { maxLength: 12 }),
  rect: arbitraryRect,
  reach: fc.integer({ min: 0, max: 40 }),
  step: arbitraryStep,
})

const linesOf = (rect: Rect, axis: 'x' | 'y') => {
  const [start, size] = axis === 'x' ? [rect.x, rect.width] : [rect.y, rect.height]
  return { edges: [start, start + size], middle: start + size / 2 }
}

const onFrame = (rect: Rect, { frame }: Guides) => {
  const visible = trim(rect, frame)
  // Thirds of the frame are fractions, and so is 16 as the difference of two of them.
  return Math.min(visible?.width ?? 0, visible?.height ?? 0) >= 16 - 1e-6
}

/** Tries every pair of line and guide, the slow way. */
function bruteForce(rect: Rect, axis: 'x' | 'y', guides: Guides, reach: number): number | null {
  const { edges, middle } = linesOf(rect, axis)
  const offsets = [
    ...edges.flatMap((edge) => Array.from(guides[axis], (guide) => guide - edge)),
    ...Array.from(guides.middles[axis], (guide) => guide - middle),
  ]
    .filter((offset) => Math.abs(offset) <= reach && onFrame({ ...rect, [axis]: rect[axis] + offset }, guides))
    .sort((a, b) => Math.abs(a) - Math.abs(b))
  return offsets[0] ?? null
}

it('a move goes as far as comparing every guide with every line would have it go', () => {
  fc.assert(
    fc.property(scene, ({ frame, others, rect, reach, step }) => {
      const guides = createGuides(frame, others, step)
      const start = keepOnFrame(rect, frame)
      const snapped = snapMove(start, { x: 0, y: 0 }, guides, reach)
      for (const axis of ['x', 'y'] as const) {
        const offset = bruteForce(start, axis, guides, reach)
        if (offset !== null) expect(Math.abs(snapped.by[axis])).toBeCloseTo(Math.abs(offset))
        else expect(Number.isInteger((start[axis] + snapped.by[axis]) / step)).toBe(true)
        expect(snapped.touched.some((line) => line.axis === axis)).toBe(offset !== null)
      }
    }),
    { numRuns: 1000 },
  )
})

it('every line that a move shows is a guide: an edge lies on it, or the middle within half a step', () => {
  fc.assert(
    fc.property(scene, ({ frame, others, rect, reach, step }) => {
      const guides = createGuides(frame, others, step)
      const { rect: landed, touched } = moved(keepOnFrame(rect, frame), guides, reach)
      for (const { axis, at } of touched) {
        const { edges, middle } = linesOf(landed, axis)
        const isOnEdge = guides[axis].includes(at) && edges.includes(at)
        const isOnMiddle = guides.middles[axis].includes(at) && Math.abs(middle - at) <= step / 2 + 0.001
        expect(isOnEdge || isOnMiddle).toBe(true)
      }
    }),
    { numRuns: 1000 },
  )
})
