import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commonBox } from '@/lib/geometry/box'
import { MIN_SIZE } from '@/lib/geometry/constrain'
import { bottom, type Point, type Rect, right } from '@/lib/geometry/rect'
import { HANDLES, type Handle } from '@/lib/geometry/resize'
import { toggle } from '@/lib/layout/commands'
import { desk, FRAME, grabAll, hold, type Meanwhile, move, press, up } from './testing/play'
import type { Modifiers } from './tool'

const a = { x: 40, y: 40, width: 80, height: 40 }
const b = { x: 140, y: 40, width: 60, height: 40 }
const both = ['a', 'b']
const FREE = { shift: true }
const snap = { free: false }

describe('80 × 40 at 40, 40 and 60 × 40 at 140, 40, in one frame of 160 × 40', () => {
  it.each([
    { handle: 'e', by: [80, 9], keys: {}, a: [40, 40, 120, 40], b: [190, 40, 90, 40], why: 'the gap grows with them' },
    {
      handle: 'se',
      by: [80, 20],
      keys: {},
      a: [40, 40, 120, 60],
      b: [190, 40, 90, 60],
      why: 'a corner keeps the shape',
    },
    {
      handle: 'se',
      by: [0, 20],
      keys: { shift: true },
      a: [40, 40, 80, 60],
      b: [140, 40, 60, 60],
      why: 'Shift frees it',
    },
    { handle: 'w', by: [-16, 0], keys: {}, a: [24, 40, 88, 40], b: [134, 40, 66, 40], why: 'the far edge stays' },
    {
      handle: 'e',
      by: [16, 0],
      keys: { alt: true },
      a: [24, 40, 96, 40],
      b: [144, 40, 72, 40],
      why: 'Alt holds the centre',
    },
    { handle: 'n', by: [0, 400], keys: {}, a: [40, 64, 80, 16], b: [140, 64, 60, 16], why: 'none turns over' },
    {
      handle: 'e',
      by: [-400, 0],
      keys: {},
      a: [40, 40, 22, 40],
      b: [67, 40, 16, 40],
      why: 'the first with 16 px stops all',
    },
  ] as const)('by $handle by $by they are $a and $b: $why', ({ handle, by, keys, ...becomes }) => {
    const played = desk({ a, b }, { selection: both })
    played.play(grabAll(both, handle, 100, 60, keys), move(100 + by[0], 60 + by[1], keys), up)
    const numbers = (rect: Rect | null) => rect && [rect.x, rect.y, rect.width, rect.height]
    expect([numbers(played.rect('a')), numbers(played.rect('b'))]).toEqual([becomes.a, becomes.b])
    expect(played.undoSteps()).toBe(1)
  })
})

it('the pulled edge of their frame snaps, and the guide is drawn', () => {
  const played = desk({ a, b }, { selection: both }).play(grabAll(both, 'e', 200, 60), move(236, 60, snap), up)
  expect(played.rect('b')).toEqual({ x: 165, y: 40, width: 75, height: 40 })
  expect(played.touched()).toEqual([{ axis: 'x', at: 240 }])
})

it('locked ones stay, and are not in the frame', () => {
  const played = desk({ a, b, c: { ...b, y: 200 } }, { selection: ['a', 'b', 'c'], locked: ['b'] })
  played.play(grabAll(['a', 'b', 'c'], 's', 100, 240), move(100, 260), up)
  expect([played.rect('a'), played.rect('b'), played.rect('c')]).toEqual([
    { ...a, height: 44 },
    b,
    { ...b, y: 216, height: 44 },
  ])
})

it('one that somebody locks in the middle ends it without a change', () => {
  const lock: Meanwhile = (document) => toggle(document, ['b'], 'locked')
  const played = desk({ a, b }, { selection: both })
  played.play(grabAll(both, 'e', 200, 60), move(236, 60), lock, up)
  expect([played.rect('a'), played.undoSteps()]).toEqual([a, 0])
})

it('Shift in the middle frees the shape, and back where it began all is as it was', () => {
  const played = desk({ a, b }, { selection: both })
  played.play(grabAll(both, 'se', 200, 80), move(240, 90), hold({ shift: true }), move(200, 80), up)
  expect(played.undoSteps()).toBe(0)
})

const even = (most: number) => fc.integer({ min: 0, max: most / 2 }).map((half) => 2 * half)
const anyRect = fc.record({ x: even(300), y: even(300), width: even(200), height: even(200) }).map((rect) => ({
  ...rect,
  width: rect.width + MIN_SIZE,
  height: rect.height + MIN_SIZE,
}))
const travel = fc.record({ x: fc.integer({ min: -200, max: 200 }), y: fc.integer({ min: -200, max: 200 }) })
const keys = fc.record({ shift: fc.boolean(), alt: fc.boolean(), free: fc.boolean() })
const handles = fc.constantFrom(...HANDLES)

/** Pulls a handle of their frame this far. The hand goes further on its way, so that the least pull counts too. */
const pull = (ids: readonly string[], handle: Handle, by: Point, keys: Partial<Modifiers> = {}) => [
  grabAll(ids, handle, 0, 0, keys),
  move(50, 50, keys),
  move(by.x, by.y, keys),
  up,
]
const drag = (by: Point) => [press('a', 0, 0), move(50, 50), move(by.x, by.y), up]

it('resized and back by the same way, any number of times, with moves between, each is what it was, to the pixel', () => {
  const gesture = fc.record({ handle: handles, to: travel, moveBy: travel })
  const layout = fc.record({ a: anyRect, b: anyRect, c: anyRect })
  const all = ['a', 'b', 'c']
  fc.assert(
    fc.property(layout, fc.array(gesture, { minLength: 1, maxLength: 12 }), (rects, gestures) => {
      const played = desk(rects, { selection: all, step: 2 })
      const now = () => all.flatMap((id) => played.rect(id) ?? [])
      for (const { handle, to, moveBy } of gestures) {
        const before = now()
        const box = commonBox(before)
        played.play(...pull(all, handle, to, FREE))
        const begun = commonBox(now())
        played.play(...drag(moveBy))
        const there = commonBox(now())
        played.play(...drag({ x: begun.x - there.x, y: begun.y - there.y }))
        const after = commonBox(now())
        const back = {
          x: handle.includes('w') ? box.x - after.x : right(box) - right(after),
          y: handle.includes('n') ? box.y - after.y : bottom(box) - bottom(after),
        }
        played.play(...pull(all, handle, back, FREE))
        expect(now()).toEqual(before)
      }
    }),
    { numRuns: 60 },
  )
})

it('1000 moves and resizes, and back to the size of the beginning: equal to the pixel', () => {
  const rects = { a: { x: 10, y: 10, width: 97, height: 51 }, b: { x: 120, y: 31, width: 33, height: 77 } }
  const played = desk(rects, { selection: both })
  const box = commonBox(Object.values(rects))
  const now = () => commonBox(both.flatMap((id) => played.rect(id) ?? []))
  for (let round = 0; round < 1000; round++) {
    const to = { width: 90 + ((round * 37) % 161), height: 90 + ((round * 53) % 141) }
    const by = { x: to.width - now().width, y: to.height - now().height }
    played.play(...pull(both, 'se', by, { shift: round % 3 === 0 }))
    played.play(...drag({ x: ((round * 29) % 61) - now().x, y: ((round * 31) % 47) - now().y }))
  }
  expect(played.undoSteps()).toBe(500)
  played.play(...pull(both, 'se', { x: box.width - now().width, y: box.height - now().height }, FREE))
  played.play(...drag({ x: box.x - now().x, y: box.y - now().y }))
  expect({ a: played.rect('a'), b: played.rect('b') }).toEqual(rects)
})

it('whatever is pulled, each stays 16 × 16, on even pixels and within reach of the frame', () => {
  const layout = fc.record({ a: anyRect, b: anyRect, watermark: anyRect })
  const ids = ['a', 'b', 'watermark']
  fc.assert(
    fc.property(layout, handles, fc.array(fc.tuple(travel, keys), { maxLength: 4 }), (rects, handle, travels) => {
      const played = desk(rects, { selection: ids, step: 2 }).play(grabAll(ids, handle, 0, 0))
      for (const [to, keys] of travels) played.play(move(5 * to.x, 5 * to.y, keys))
      played.play(up)
      for (const rect of ids.flatMap((id) => played.rect(id) ?? [])) {
        expect([rect.x, rect.y, rect.width, rect.height].map((edge) => Math.abs(edge % 2))).toEqual([0, 0, 0, 0])
        expect(Math.min(rect.width, rect.height)).toBeGreaterThanOrEqual(MIN_SIZE)
        expect(Math.min(right(rect), bottom(rect))).toBeGreaterThanOrEqual(MIN_SIZE)
        expect(Math.max(rect.x, rect.y)).toBeLessThanOrEqual(FRAME.width - MIN_SIZE)
      }
    }),
  )
})
