import fc from 'fast-check'
import { expect, it } from 'vitest'
import { commonBox } from '@/lib/geometry/box'
import { MIN_SIZE } from '@/lib/geometry/constrain'
import { bottom, right } from '@/lib/geometry/rect'
import { HANDLES } from '@/lib/geometry/resize'
import { removeInputs } from '@/lib/layout/commands'
import { heldRect } from './held'
import { isSameRect } from './scene'
import {
  desk,
  FRAME,
  fetched,
  grab,
  hold,
  type Meanwhile,
  move,
  press,
  pressEmpty,
  pressLabel,
  takeBack,
  up,
} from './testing/play'
import { IDLE } from './tool'

const spread = {
  x: fc.integer({ min: 0, max: FRAME.width - MIN_SIZE }),
  y: fc.integer({ min: 0, max: FRAME.height - MIN_SIZE }),
  width: fc.integer({ min: MIN_SIZE, max: 400 }),
  height: fc.integer({ min: MIN_SIZE, max: 400 }),
}
const rect = fc.record(spread)
const layout = fc.record({ a: rect, b: rect, c: rect, watermark: rect })
const labels = { a: [5, 5], b: [40, 0] } as const
const keys = fc.record({ shift: fc.boolean(), alt: fc.boolean(), free: fc.boolean() })
const place = fc.double({ min: -2000, max: 2000, noNaN: true })
const id = fc.constantFrom('a', 'b', 'c', 'watermark')
const selection = fc.uniqueArray(id)

const down = fc.oneof(
  fc.tuple(id, place, place, keys).map((given) => press(...given)),
  fc.tuple(id, fc.constantFrom(...HANDLES), place, place, keys).map((given) => grab(...given)),
  fc.tuple(id, place, place, keys).map((given) => pressLabel(...given)),
  fc.tuple(place, place, keys).map((given) => pressEmpty(...given)),
)
const travel = fc.array(
  fc.oneof(
    fc.tuple(place, place, keys).map((given) => move(...given)),
    keys.map(hold),
  ),
  {
    maxLength: 12,
  },
)

it('a gesture taken back at any moment leaves document, history and selection as they were', () => {
  fc.assert(
    fc.property(layout, selection, down, travel, (rects, selection, down, travel) => {
      const played = desk(rects, { selection, labels })
      const before = played.document()
      played.play(down, ...travel, takeBack)
      expect(played.document()).toBe(before)
      expect(played.selection()).toEqual(selection)
      expect(played.tool()).toEqual(IDLE)
    }),
  )
})

it('every gesture is at most one step of undo, and undo restores the document', () => {
  fc.assert(
    fc.property(layout, selection, down, travel, (rects, selection, down, travel) => {
      const played = desk(rects, { selection, labels })
      const before = played.document()
      played.play(down, ...travel, up)
      expect(played.undoSteps()).toBeLessThanOrEqual(1)
      played.editor.getState().undo()
      expect(played.document()).toEqual(before)
    }),
  )
})

it('whatever the pointer does, inputs end on whole pixels, large enough and on the frame', () => {
  fc.assert(
    fc.property(layout, selection, fc.array(fc.tuple(down, travel), { maxLength: 4 }), (rects, selection, gestures) => {
      const played = desk(rects, { selection, labels })
      for (const [down, travel] of gestures) played.play(down, ...travel, up)
      for (const id of ['a', 'b', 'c', 'watermark']) {
        const rect = played.rect(id) ?? { x: Number.NaN, y: Number.NaN, width: Number.NaN, height: Number.NaN }
        for (const value of Object.values(rect)) expect(Number.isInteger(value)).toBe(true)
        expect(Math.min(rect.width, rect.height)).toBeGreaterThanOrEqual(MIN_SIZE)
        expect(Math.min(right(rect), bottom(rect))).toBeGreaterThanOrEqual(MIN_SIZE)
        expect(rect.x).toBeLessThanOrEqual(FRAME.width - MIN_SIZE)
        expect(rect.y).toBeLessThanOrEqual(FRAME.height - MIN_SIZE)
      }
    }),
  )
})

it('whatever the pointer does, what it changes in an even show ends on even pixels', () => {
  const even = rect.map(({ x, y, width, height }) => ({
    x: x - (x % 2),
    y: y - (y % 2),
    width: width - (width % 2),
    height: height - (height % 2),
  }))
  const layout = fc.record({ a: even, b: even, c: rect, watermark: even })
  fc.assert(
    fc.property(layout, selection, fc.array(fc.tuple(down, travel), { maxLength: 4 }), (rects, selection, gestures) => {
      const played = desk(rects, { selection, step: 2, aspect: 16 / 9 })
      for (const [down, travel] of gestures) played.play(down, ...travel, up)
      for (const [id, was] of Object.entries(rects)) {
        const now = played.rect(id) ?? was
        const isEven = Object.values(now).every((value) => value % 2 === 0)
        expect(isEven || isSameRect(now, was)).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

it('inputs that move together keep their distance', () => {
  fc.assert(
    fc.property(layout, travel, (rects, travel) => {
      const played = desk(rects, { selection: ['a', 'b', 'c'] }).play(press('a', 0, 0), ...travel, up)
      const [a, b] = [played.rect('a'), played.rect('b')]
      expect(a && b && { x: b.x - a.x, y: b.y - a.y }).toEqual({ x: rects.b.x - rects.a.x, y: rects.b.y - rects.a.y })
    }),
  )
})

it('what is moved lands where it was drawn last, also where some of it lay off the frame, and the box is around it', () => {
  const anywhere = fc.record({ a: rect, b: rect, c: fc.record({ ...spread, x: fc.integer({ min: -900, max: 900 }) }) })
  fc.assert(
    fc.property(anywhere, place, place, (rects, x, y) => {
      const played = desk(rects, { selection: ['a', 'b', 'c'] }).play(press('a', 0, 0), move(x, y))
      const drawn = played.effects.findLast((effect) => effect.do === 'draw')
      played.play(up)
      if (!drawn) return
      const landed = (['a', 'b', 'c'] as const).map((id) => played.rect(id) ?? rects[id])
      expect((['a', 'b', 'c'] as const).map((id) => heldRect(drawn.held, id))).toEqual(landed)
      expect(drawn.held.box).toEqual(commonBox(landed))
    }),
  )
})

it.each([
  { what: 'a label', start: pressLabel('a', 60, 70), at: 'labelling' },
  { what: 'a rubber band', start: pressEmpty(300, 300), at: 'marquee' },
] as const)('$what that is pulled before its steps are there follows by itself once they are', ({ start, at }) => {
  let areThere = false
  const rects = { a: { x: 40, y: 40, width: 200, height: 100 } }
  const played = desk(rects, { labels: { a: [10, 20] }, areGesturesThere: () => areThere })
  played.play(start, move(320, 320))
  expect(played.tool().at).toBe('pressing')
  areThere = true
  played.play(fetched)
  expect(played.tool().at).toBe(at)
  played.play(fetched, takeBack)
  expect(played.tool()).toEqual(IDLE)
})

const BEFORE = { x: 40, y: 40, width: 200, height: 100 }

it.each([
  { what: 'moved', start: press('a', 60, 60), makes: { ...BEFORE, x: 100 } },
  { what: 'moved with Alt', start: press('a', 60, 60, { alt: true }), makes: BEFORE, copies: true },
  { what: 'resized', start: grab('a', 'e', 240, 90), makes: { ...BEFORE, width: 220 } },
])('what was $what and let go before its steps were there is done once they are', ({ start, makes, copies }) => {
  let areThere = false
  const played = desk({ a: BEFORE }, { selection: ['a'], areGesturesThere: () => areThere })
  const keys = { alt: copies === true }
  const away = start.type === 'down' && start.on.kind === 'handle' ? move(260, 90) : move(120, 60, keys)
  played.play(start, away, up, move(300, 300), hold({ shift: true }))
  expect([played.rect('a'), played.undoSteps()]).toEqual([BEFORE, 0])
  areThere = true
  played.play(fetched)
  expect([played.rect('a'), played.undoSteps(), played.tool()]).toEqual([makes, 1, IDLE])
  expect(played.rect('new')).toEqual(copies ? { ...BEFORE, x: 100 } : null)
})

it('what was let go is given up with Esc, with a change that hurts it, and where its steps cannot be fetched', () => {
  const remove: Meanwhile = (document) => removeInputs(document, ['a'])
  for (const why of [takeBack, remove]) {
    let areThere = false
    const played = desk({ a: BEFORE }, { areGesturesThere: () => areThere })
    played.play(press('a', 60, 60), move(120, 60), up, why)
    expect(played.tool()).toEqual(IDLE)
    areThere = true
    played.play(fetched)
    expect(played.undoSteps()).toBe(0)
  }
})

it('a click before the steps are there is a click', () => {
  const played = desk({ a: BEFORE, b: BEFORE }, { selection: ['a', 'b'], areGesturesThere: () => false })
  played.play(press('b', 60, 60), up)
  expect([played.selection(), played.tool()]).toEqual([['b'], IDLE])
})
