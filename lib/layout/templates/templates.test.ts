import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInside, MIN_SIZE } from '@/lib/geometry/constrain'
import { overlaps } from '@/lib/geometry/overlap'
import { bottom, type Rect, right } from '@/lib/geometry/rect'
import { arbitraryAspect, arbitrarySpacing } from '@/lib/geometry/testing/arbitrary'
import type { TemplateId } from './template'
import { layOut, TEMPLATES, templatesFor } from './templates'

const HD = { width: 1280, height: 720 }
const UPRIGHT = { width: 1080, height: 1920 }
const FLUSH = { gap: 0, margin: 0, step: 2 } as const
const SPACED = { gap: 16, margin: 24, step: 2 } as const

const words = (rects: readonly Rect[]) => rects.map(({ x, y, width, height }) => `${width}×${height} at ${x},${y}`)

function templateOf(id: TemplateId) {
  const template = TEMPLATES.find((each) => each.id === id)
  if (!template) throw new Error(`There is no template ${id}.`)
  return template
}

it.each([
  { id: 'full', count: 1, frame: HD, spacing: SPACED, are: ['1280×720 at 0,0'] },
  { id: 'side-by-side', count: 2, frame: HD, spacing: FLUSH, are: ['640×360 at 0,180', '640×360 at 640,180'] },
  { id: 'stacked', count: 2, frame: HD, spacing: FLUSH, are: ['640×360 at 320,0', '640×360 at 320,360'] },
  { id: 'duel', count: 2, frame: HD, spacing: FLUSH, are: ['640×720 at 0,0', '640×720 at 640,0'] },
  { id: 'duel', count: 2, frame: UPRIGHT, spacing: FLUSH, are: ['540×960 at 0,240', '540×960 at 540,240'] },
  {
    id: 'grid',
    count: 4,
    frame: HD,
    spacing: SPACED,
    are: ['608×328 at 24,24', '608×328 at 648,24', '608×328 at 24,368', '608×328 at 648,368'],
  },
  {
    id: 'grid',
    count: 4,
    frame: UPRIGHT,
    spacing: FLUSH,
    are: ['540×960 at 0,0', '540×960 at 540,0', '540×960 at 0,960', '540×960 at 540,960'],
  },
  {
    id: 'grid',
    count: 5,
    frame: { width: 1920, height: 1080 },
    spacing: FLUSH,
    are: ['640×540 at 0,0', '640×540 at 640,0', '640×540 at 1280,0', '640×540 at 320,540', '640×540 at 960,540'],
  },
  {
    id: 'spotlight',
    count: 4,
    frame: HD,
    spacing: FLUSH,
    are: ['854×720 at 0,0', '426×240 at 854,0', '426×240 at 854,240', '426×240 at 854,480'],
  },
  {
    id: 'spotlight',
    count: 3,
    frame: UPRIGHT,
    spacing: FLUSH,
    are: ['1080×1280 at 0,0', '540×640 at 0,1280', '540×640 at 540,1280'],
  },
  {
    id: 'corner',
    count: 6,
    frame: { width: 1920, height: 1080 },
    spacing: FLUSH,
    are: [
      '1280×720 at 0,0',
      '640×360 at 1280,0',
      '640×360 at 1280,360',
      '640×360 at 0,720',
      '640×360 at 640,720',
      '640×360 at 1280,720',
    ],
  },
  {
    id: 'strip',
    count: 5,
    frame: HD,
    spacing: FLUSH,
    are: ['960×540 at 160,0', '320×180 at 0,540', '320×180 at 320,540', '320×180 at 640,540', '320×180 at 960,540'],
  },
  { id: 'lecture', count: 2, frame: HD, spacing: FLUSH, are: ['960×540 at 0,90', '320×180 at 960,90'] },
  { id: 'lecture', count: 2, frame: UPRIGHT, spacing: FLUSH, are: ['1080×606 at 0,0', '1080×1314 at 0,606'] },
  { id: 'interview', count: 2, frame: HD, spacing: FLUSH, are: ['570×600 at 60,60', '570×600 at 650,60'] },
  { id: 'inset-bottom-right', count: 2, frame: HD, spacing: FLUSH, are: ['1280×720 at 0,0', '320×180 at 936,516'] },
  {
    id: 'inset-top-left',
    count: 3,
    frame: HD,
    spacing: SPACED,
    are: ['1280×720 at 0,0', '320×180 at 24,24', '320×180 at 24,220'],
  },
  {
    id: 'spotlight',
    count: 7,
    frame: HD,
    spacing: FLUSH,
    are: ['854×480 at 106,120', ...[0, 120, 240, 360, 480, 600].map((y) => `212×120 at 960,${y}`)],
  },
  {
    id: 'side-by-side',
    count: 5,
    frame: HD,
    spacing: FLUSH,
    are: [0, 256, 512, 768, 1024].map((x) => `256×144 at ${x},288`),
  },
] as const)('$id of $count cameras on $frame.width × $frame.height', ({ id, count, frame, spacing, are }) => {
  expect(
    words(layOut(templateOf(id), { aspects: Array.from({ length: count }, () => 16 / 9), frame, spacing })),
  ).toEqual(are)
})

it('has a choice for any number of inputs', () => {
  const names = (count: number) => templatesFor(count).map(({ nameOf }) => nameOf(count))
  expect(names(0)).toEqual([])
  expect(names(1)).toEqual(['Full'])
  expect(names(2)).toContain('PK duel')
  expect(names(4)).toEqual(expect.arrayContaining(['2 × 2', '1 + 3', 'Side by side', 'Strip', 'Lecture']))
  expect(names(6)).toContain('1 + 5')
  expect(names(8)).toContain('1 + 7')
  expect(names(9)).toEqual(expect.arrayContaining(['3 × 3', 'Strip']))
  expect(names(7)).toContain('1 + 6')
  expect(names(40)).toEqual(['Best fit', 'Grid', '1 + 39'])
  for (let count = 1; count <= 50; count += 1) expect(new Set(names(count)).size).toBe(names(count).length)
})

describe('every template, for any number, shapes, frame and spacing', () => {
  const arbitraryTask = fc.record({
    aspects: fc.array(arbitraryAspect, { minLength: 1, maxLength: 50 }),
    frame: fc.record({
      width: fc.integer({ min: 160, max: 2000 }).map((half) => half * 2),
      height: fc.integer({ min: 160, max: 2000 }).map((half) => half * 2),
    }),
    spacing: arbitrarySpacing,
  })
  type Task = typeof arbitraryTask extends fc.Arbitrary<infer T> ? T : never
  const each = (property: (rects: Rect[], task: Task, isOver: boolean) => void) =>
    fc.assert(
      fc.property(arbitraryTask, (task) => {
        for (const template of templatesFor(task.aspects.length)) {
          property(layOut(template, task), task, template.id.startsWith('inset'))
        }
      }),
    )

  it('has a rectangle for each input, inside the frame, on the step, large enough to grab', () =>
    each((rects, { aspects, frame, spacing: { step } }) => {
      expect(rects).toHaveLength(aspects.length)
      for (const rect of rects) {
        expect(isInside(rect, frame)).toBe(true)
        expect(Math.min(rect.width, rect.height)).toBeGreaterThanOrEqual(MIN_SIZE)
        expect(Object.values(rect).every((edge) => edge % step === 0)).toBe(true)
      }
    }))

  it('overlaps nowhere, but for small pictures on a large one', () =>
    each((rects, _, isOver) => {
      const beside = isOver ? rects.slice(1) : rects
      for (const [index, rect] of beside.entries()) {
        expect(beside.slice(index + 1).some((other) => overlaps(rect, other))).toBe(false)
      }
    }))
})

it('a grid without spacing fills the frame, column by column, whatever its width', () => {
  for (let width = 320; width < 400; width += 2) {
    const rects = layOut(templateOf('grid'), {
      aspects: Array.from({ length: 9 }, () => 1),
      frame: { width, height: 240 },
      spacing: FLUSH,
    })
    expect(Math.max(...rects.map(right))).toBe(width)
    expect(Math.max(...rects.map(bottom))).toBe(240)
    expect(rects.reduce((sum, rect) => sum + rect.width * rect.height, 0)).toBe(width * 240)
  }
})
