import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInside } from '@/lib/geometry/constrain'
import { arbitraryFrame, arbitraryStep } from '@/lib/geometry/testing/arbitrary'
import { gridLines } from './grid'
import { areasFor, SAFE_AREAS, safeRects } from './safe-areas'
import { ticksOf } from './ticks'

const HD = { width: 1280, height: 720 }

describe('a grid', () => {
  it.each([
    {
      why: 'of two columns has their outer and inner edges',
      grid: { by: 'cells', columns: 2, rows: 1, gutter: 20, margin: 0 },
      x: [0, 630, 650, 1280],
      y: [0, 720],
    },
    {
      why: 'without a gutter has each edge once',
      grid: { by: 'cells', columns: 4, rows: 2, gutter: 0, margin: 0 },
      x: [0, 320, 640, 960, 1280],
      y: [0, 360, 720],
    },
    {
      why: 'with a margin begins there',
      grid: { by: 'cells', columns: 1, rows: 1, gutter: 0, margin: 40 },
      x: [40, 1240],
      y: [40, 680],
    },
    {
      why: 'of thirds lies on even pixels',
      grid: { by: 'cells', columns: 3, rows: 1, gutter: 0, margin: 0 },
      x: [0, 426, 854, 1280],
      y: [0, 720],
    },
    {
      why: 'every 320 px ends where the frame does',
      grid: { by: 'pixels', every: 320 },
      x: [0, 320, 640, 960, 1280],
      y: [0, 320, 640],
    },
    {
      why: 'whose gutters leave no room for its columns has rows alone',
      grid: { by: 'cells', columns: 24, rows: 1, gutter: 60, margin: 0 },
      x: [],
      y: [0, 720],
    },
    { why: 'every pixel is no grid', grid: { by: 'pixels', every: 1 }, x: [], y: [] },
  ] as const)('$why', ({ grid, x, y }) => {
    expect(gridLines(grid, HD, 2)).toEqual({ x, y })
  })

  it('of whatever numbers lies on the frame and on whole steps, its columns and gutters alike within a step', () => {
    const cells = fc.record({
      by: fc.constant('cells' as const),
      columns: fc.integer({ min: 1, max: 24 }),
      rows: fc.integer({ min: 1, max: 24 }),
      gutter: fc.integer({ min: 4, max: 400 }),
      margin: fc.integer({ min: 0, max: 400 }),
    })
    fc.assert(
      fc.property(cells, arbitraryFrame, arbitraryStep, (grid, frame, step) => {
        const { x } = gridLines(grid, frame, step)
        expect(x.every((at) => Number.isInteger(at / step) && at >= 0 && at <= frame.width + step / 2)).toBe(true)
        const widths = x.flatMap((at, index) => (index % 2 === 1 ? [at - (x[index - 1] ?? 0)] : []))
        if (widths.length > 0) expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(2 * step)
      }),
    )
  })
})

describe('safe areas', () => {
  it('of EBU R 95 are 93 and 90 % of each side', () => {
    expect(safeRects('ebu-r95', { width: 1920, height: 1080 })).toEqual([
      { name: 'Action safe', rect: { x: 67.2, y: 37.8, width: 1785.6, height: 1004.4 } },
      { name: 'Graphics safe', rect: { x: 96, y: 54, width: 1728, height: 972 } },
    ])
  })

  it('lie on the frame, each in the one before it', () => {
    for (const areas of ['ebu-r95', 'reels', 'tiktok'] as const) {
      let around = { width: 1080, height: 1920 }
      for (const { rect } of safeRects(areas, around)) {
        expect(isInside(rect, around)).toBe(true)
        around = { width: rect.x + rect.width, height: rect.y + rect.height }
      }
    }
  })

  it('are those of apps for an upright frame, and those of broadcasters for any other', () => {
    expect([areasFor(HD), areasFor({ width: 720, height: 1280 }), areasFor({ width: 720, height: 720 })]).toEqual([
      'ebu-r95',
      'reels',
      'ebu-r95',
    ])
    expect(Object.values(SAFE_AREAS).map(({ name }) => name)).toEqual(['EBU R 95', 'Reels', 'TikTok'])
  })
})

describe('a ruler', () => {
  it.each([
    { why: 'at 65 % has numbers every 100 px', scale: 0.65, long: 100 },
    { why: 'at full size, too', scale: 1, long: 100 },
    { why: 'close by has more', scale: 4, long: 20 },
    { why: 'and never parts of pixels', scale: 64, long: 5 },
    { why: 'far away has fewer', scale: 0.05, long: 2000 },
  ])('$why', ({ scale, long }) => {
    const ticks = ticksOf(0, long * 2, scale)
    expect(ticks.filter(({ isLong }) => isLong).map(({ at }) => at)).toEqual([0, long, 2 * long])
    expect(ticks.every(({ at }) => Number.isInteger(at))).toBe(true)
    expect(ticks).toHaveLength(11)
  })

  it('begins before the frame where the frame does not begin at its edge', () => {
    expect(ticksOf(-45, 45, 0.65)[0]).toEqual({ at: -40, isLong: false })
  })
})
