import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInside, MIN_SIZE } from '../constrain'
import { overlaps } from '../overlap'
import { bottom, type Rect, right, type Size } from '../rect'
import { arbitraryAspect, arbitrarySpacing } from '../testing/arbitrary'
import { arrange } from './arrange'
import { stepDown } from './spacing'

const HD = { x: 0, y: 0, width: 1280, height: 720 }
const UPRIGHT = { x: 0, y: 0, width: 1080, height: 1920 }
const FLUSH = { gap: 0, margin: 0, step: 2 } as const
const WIDE = 16 / 9

const wide = (count: number) => Array.from({ length: count }, () => WIDE)
const words = (rects: readonly Rect[]) => rects.map(({ x, y, width, height }) => `${width}×${height} at ${x},${y}`)

it.each([
  { why: 'one fills the frame', aspects: [WIDE], area: HD, spacing: FLUSH, are: ['1280×720 at 0,0'] },
  {
    why: 'two lie side by side',
    aspects: wide(2),
    area: HD,
    spacing: FLUSH,
    are: ['640×360 at 0,180', '640×360 at 640,180'],
  },
  {
    why: 'four are two by two',
    aspects: wide(4),
    area: HD,
    spacing: FLUSH,
    are: ['640×360 at 0,0', '640×360 at 640,0', '640×360 at 0,360', '640×360 at 640,360'],
  },
  {
    why: 'five are three and two, equal to the pixel, with equal gaps',
    aspects: wide(5),
    area: HD,
    spacing: { gap: 16, margin: 24, step: 2 },
    are: ['400×224 at 24,128', '400×224 at 440,128', '400×224 at 856,128', '400×224 at 232,368', '400×224 at 648,368'],
  },
  {
    why: 'in an upright frame two lie one above the other',
    aspects: wide(2),
    area: UPRIGHT,
    spacing: FLUSH,
    are: ['1080×606 at 0,354', '1080×606 at 0,960'],
  },
  {
    why: 'a phone is as high as the camera beside it',
    aspects: [WIDE, 9 / 16],
    area: HD,
    spacing: FLUSH,
    are: ['972×546 at 0,86', '306×546 at 972,86'],
  },
  { why: 'nothing is nowhere', aspects: [], area: HD, spacing: FLUSH, are: [] },
  {
    why: 'an area that starts elsewhere holds them',
    aspects: wide(2),
    area: { x: 960, y: 0, width: 320, height: 720 },
    spacing: FLUSH,
    are: ['320×180 at 960,180', '320×180 at 960,360'],
  },
  {
    why: 'a gap without room gives way',
    aspects: wide(2),
    area: { x: 0, y: 0, width: 64, height: 20 },
    spacing: { gap: 500, margin: 500, step: 2 },
    are: ['28×16 at 2,2', '28×16 at 32,2'],
  },
] as const)('$why', ({ aspects, area, spacing, are }) => {
  expect(words(arrange(aspects, area, spacing))).toEqual(are)
})

describe('whatever is packed', () => {
  const arbitraryArea = fc.record({
    width: fc.integer({ min: 480, max: 4000 }),
    height: fc.integer({ min: 480, max: 4000 }),
  })
  const arbitraryPack = fc.record({
    aspects: fc.array(arbitraryAspect, { minLength: 1, maxLength: 9 }),
    size: arbitraryArea,
    spacing: arbitrarySpacing,
  })
  const packed = (property: (rects: Rect[], pack: Pack) => void) =>
    fc.assert(
      fc.property(arbitraryPack, (pack) =>
        property(arrange(pack.aspects, { x: 0, y: 0, ...pack.size }, pack.spacing), pack),
      ),
    )
  type Pack = typeof arbitraryPack extends fc.Arbitrary<infer T> ? T : never

  it('lies on the frame and on the step, and is large enough to grab', () =>
    packed((rects, { size, spacing: { step } }) => {
      for (const rect of rects) {
        expect(isInside(rect, size)).toBe(true)
        expect(Math.min(rect.width, rect.height)).toBeGreaterThanOrEqual(MIN_SIZE)
        expect(Object.values(rect).every((edge) => edge % step === 0)).toBe(true)
      }
    }))

  it('overlaps nowhere and keeps its order: left to right, then the next row', () =>
    packed((rects) => {
      for (const [index, rect] of rects.entries()) {
        const next = rects[index + 1]
        if (next) expect(next.y === rect.y ? next.x >= right(rect) : next.y >= bottom(rect)).toBe(true)
        expect(rects.slice(index + 1).some((other) => overlaps(rect, other))).toBe(false)
      }
    }))

  it('keeps its aspect to the rounding: each side is less than a step too short', () =>
    packed((rects, { aspects, spacing: { step } }) => {
      for (const [index, { width, height }] of rects.entries()) {
        const aspect = aspects[index] ?? Number.NaN
        expect(width).toBeGreaterThan(height * aspect - step)
        expect(width).toBeLessThan((height + step) * aspect)
      }
    }))

  it('is arranged again to where it is', () =>
    packed((rects, { aspects, size, spacing }) => {
      expect(arrange(aspects, { x: 0, y: 0, ...size }, spacing)).toEqual(rects)
    }))
})

/** Tries every way to cut the order into rows: every count of columns is among them. */
function highestByForce(aspects: readonly number[], { width, height }: Size, gap: number): number {
  let best = 0
  for (let cuts = 0; cuts < 2 ** (aspects.length - 1); cuts += 1) {
    const rows: number[][] = [[]]
    for (const [index, aspect] of aspects.entries()) {
      if (index > 0 && cuts & (2 ** (index - 1))) rows.push([])
      rows.at(-1)?.push(aspect)
    }
    const each = rows.map((row) => (width - gap * (row.length - 1)) / row.reduce((sum, aspect) => sum + aspect, 0))
    best = Math.max(best, Math.min((height - gap * (rows.length - 1)) / rows.length, ...each))
  }
  return best
}

describe('no split into rows has larger pictures', () => {
  const highest = (aspects: readonly number[], size: Size, gap: number) =>
    expect(arrange(aspects, { x: 0, y: 0, ...size }, { gap, margin: 0, step: 2 })[0]?.height).toBe(
      Math.max(MIN_SIZE, stepDown(highestByForce(aspects, size, gap), 2)),
    )

  it.each([
    { frame: 'landscape', size: { width: 1280, height: 720 } },
    { frame: 'portrait', size: { width: 720, height: 1280 } },
    { frame: 'square', size: { width: 1080, height: 1080 } },
    { frame: 'very wide', size: { width: 3840, height: 1080 } },
  ])('for 1 to 14 cameras in a $frame frame', ({ size }) => {
    for (let count = 1; count <= 14; count += 1) {
      for (const gap of [0, 16]) highest(wide(count), size, gap)
    }
  })

  it('for pictures of any shapes in any frame', () =>
    fc.assert(
      fc.property(
        fc.array(arbitraryAspect, { minLength: 1, maxLength: 9 }),
        fc.record({ width: fc.integer({ min: 240, max: 2000 }), height: fc.integer({ min: 240, max: 2000 }) }),
        fc.integer({ min: 0, max: 10 }).map((half) => half * 2),
        (aspects, { width, height }, gap) => {
          const even = { width: width - (width % 2), height: height - (height % 2) }
          fc.pre(highestByForce(aspects, even, gap) * Math.min(1, ...aspects) >= MIN_SIZE + 2)
          highest(aspects, even, gap)
        },
      ),
    ))

  it('for 50 cameras, against every count of columns', () => {
    const { width, height } = HD
    const columns = Array.from({ length: 50 }, (_, index) => {
      const rows = Math.ceil(50 / (index + 1))
      return Math.min(width / (index + 1) / WIDE, height / rows)
    })
    expect(arrange(wide(50), HD, FLUSH)[0]?.height).toBe(stepDown(Math.max(...columns), 2))
  })
})

it('a thousand pictures are all on the frame', () => {
  const rects = arrange(wide(1000), HD, { gap: 16, margin: 24, step: 2 })
  expect(rects).toHaveLength(1000)
  expect(rects.every((rect) => isInside(rect, HD))).toBe(true)
  expect(new Set(words(rects)).size).toBe(1000)
})
