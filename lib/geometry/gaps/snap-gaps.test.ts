import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepOnFrame } from '@/lib/geometry/constrain'
import type { Point, Rect } from '@/lib/geometry/rect'
import { roundEdges, type Step } from '@/lib/geometry/round'
import { createGuides, type Guides, snapMove } from '@/lib/geometry/snap'
import { arbitraryPoint, arbitraryRect, arbitraryStep, evenFrame } from '@/lib/geometry/testing/arbitrary'
import { createGaps } from './gaps'
import { snapMoveToGaps } from './snap-gaps'

const frame = { width: 1280, height: 720 }
const guidesOf = (others: readonly Rect[], step: Step = 2, wanted: readonly number[] = []): Guides => ({
  ...createGuides(frame, others, step),
  gaps: createGaps(frame, others, step, wanted),
})
const box = (x: number, y: number, width = 200, height = 100): Rect => ({ x, y, width, height })

/** Puts a rectangle down where it is let go. */
function letGo(rect: Rect, guides: Guides, reach = 8) {
  const { by, touched } = snapMoveToGaps(rect, { x: 0, y: 0 }, guides, reach)
  const landed = roundEdges({ ...rect, x: rect.x + by.x, y: rect.y + by.y }, guides.step)
  const gaps = touched.flatMap(({ axis, gap }) => (gap ? [[axis, gap.start, gap.size]] : []))
  return { at: [landed.x, landed.y], gaps: gaps.sort(([, a], [, b]) => Number(a) - Number(b)) }
}

describe('a picture of 200 × 100 that is dragged', () => {
  it.each([
    {
      why: 'between two others has the same gap on either side',
      others: [box(100, 300), box(711, 300)],
      from: [408, 350],
      at: [406, 350],
      gaps: [
        ['x', 300, 106],
        ['x', 606, 106],
      ],
    },
    {
      why: 'beside a row goes on with its gap',
      others: [box(40, 300), box(264, 300)],
      from: [493, 350],
      at: [488, 350],
      gaps: [
        ['x', 240, 24],
        ['x', 464, 24],
      ],
    },
    {
      why: 'before a row goes on with its gap',
      others: [box(740, 300), box(964, 300)],
      from: [511, 337],
      at: [516, 338],
      gaps: [
        ['x', 716, 24],
        ['x', 940, 24],
      ],
    },
    {
      why: 'to the right edge is as far from it as another picture is from the left one',
      others: [box(30, 560)],
      from: [1055, 200],
      at: [1050, 200],
      gaps: [
        ['x', 0, 30],
        ['x', 1250, 30],
      ],
    },
    {
      why: 'upright, below a column, goes on with its gap',
      others: [box(500, 40), box(500, 164)],
      from: [560, 292],
      at: [560, 288],
      gaps: [
        ['y', 140, 24],
        ['y', 264, 24],
      ],
    },
    {
      why: 'far from all of these lands where it is',
      others: [box(40, 300)],
      from: [700, 101],
      at: [700, 102],
      gaps: [],
    },
  ])('$why', ({ others, from: [x = 0, y = 0], at, gaps }) => {
    expect(letGo(box(x, y), guidesOf(others))).toEqual({ at, gaps })
  })

  it('in a corner lies as far from the second edge of the frame as from the first', () => {
    const { at, gaps } = letGo(box(1041, 43), guidesOf([box(900, 400)]))
    expect(at).toEqual([1042, 38])
    expect(gaps).toEqual([
      ['y', 0, 38],
      ['x', 1242, 38],
    ])
  })

  it('keeps the margin that templates were last given', () => {
    expect(letGo(box(29, 301), guidesOf([], 2, [24])).at).toEqual([24, 302])
    expect(letGo(box(29, 301), guidesOf([])).at).toEqual([30, 302])
  })

  it('lies on a guide where that is nearer than an equal gap', () => {
    // The gap of 24 wants x = 488, the edge of the picture below x = 486.
    const others = [box(40, 300), box(264, 300), box(486, 600)]
    expect(letGo(box(485, 350), guidesOf(others)).at[0]).toBe(486)
    expect(letGo(box(490, 350), guidesOf(others)).at[0]).toBe(488)
  })

  it('shows nothing between both edges of the frame: the middle is a guide anyway', () => {
    expect(letGo(box(541, 300), guidesOf([]))).toEqual({ at: [540, 300], gaps: [] })
  })

  it('among pixels that leave an odd rest, both gaps are shown as they are', () => {
    const { gaps } = letGo(box(406, 350), guidesOf([box(100, 300), box(710, 300)], 2))
    expect(gaps).toEqual([
      ['x', 300, 106],
      ['x', 606, 104],
    ])
  })

  it('shows no gaps for what lies in line: the common edge is a guide anyway', () => {
    expect(letGo(box(600, 300), guidesOf([box(100, 300)])).gaps).toEqual([])
  })
})

const moving = fc.record({
  frame: evenFrame,
  others: fc.array(arbitraryRect, { maxLength: 12 }),
  rect: arbitraryRect,
  by: arbitraryPoint,
  reach: fc.integer({ min: 0, max: 40 }),
  step: arbitraryStep,
})

const touchedOf = ({ frame, others, rect, by, reach, step }: Moving) => {
  const guides = { ...createGuides(frame, others, step), gaps: createGaps(frame, others, step) }
  const start = keepOnFrame(rect, frame)
  return { start, guides, plain: snapMove(start, by, guides, reach), spaced: snapMoveToGaps(start, by, guides, reach) }
}
type Moving = {
  frame: { width: number; height: number }
  others: Rect[]
  rect: Rect
  by: Point
  reach: number
  step: Step
}

it('a move goes no further for an equal gap than it would for a guide, and never out of reach', () => {
  fc.assert(
    fc.property(moving, (given) => {
      const { plain, spaced } = touchedOf(given)
      for (const axis of ['x', 'y'] as const) {
        const isOn = plain.touched.some((guide) => guide.axis === axis)
        const away = Math.abs(spaced.by[axis] - given.by[axis])
        if (isOn) expect(away).toBeLessThanOrEqual(Math.abs(plain.by[axis] - given.by[axis]) + 1e-6)
        else expect(away).toBeLessThanOrEqual(Math.max(given.reach, given.step / 2) + 1e-6)
      }
    }),
    { numRuns: 2000 },
  )
})

it('every gap that is shown is free, lies between two edges that are there, and has one that is as long', () => {
  fc.assert(
    fc.property(moving, (given) => {
      const { start, guides, spaced } = touchedOf(given)
      const landed = roundEdges({ ...start, x: start.x + spaced.by.x, y: start.y + spaced.by.y }, given.step)
      const rects = [...given.others.map((other) => roundEdges(other, given.step)), landed]
      const shown = spaced.touched.flatMap(({ axis, gap }) => (gap ? [{ axis, ...gap }] : []))
      for (const { axis, start, size } of shown) {
        const [side, extent] = axis === 'x' ? (['x', 'width'] as const) : (['y', 'height'] as const)
        expect(size).toBeGreaterThan(0)
        expect([0, ...rects.map((rect) => rect[side] + rect[extent])]).toContain(start)
        expect([guides.frame[extent], ...rects.map((rect) => rect[side])]).toContain(start + size)
        const alike = shown.filter((other) => Math.abs(other.size - size) <= given.step)
        expect(alike.length).toBeGreaterThanOrEqual(2)
      }
    }),
    { numRuns: 2000 },
  )
})
