import fc from 'fast-check'
import { expect, it } from 'vitest'
import { HANDLES } from '@/lib/geometry/resize'
import { toggle } from '@/lib/layout/commands'
import { desk, grab, type Meanwhile, move, press, pressLabel, up } from './testing/play'

const rects = {
  stage: { x: 0, y: 0, width: 360, height: 360 },
  a: { x: 40, y: 40, width: 100, height: 100 },
  b: { x: 200, y: 40, width: 100, height: 100 },
}

it('a press selects a locked picture, and a drag over it draws a rubber band', () => {
  const played = desk(rects, { locked: ['stage'] }).play(press('stage', 20, 20), up)
  expect(played.selection()).toEqual(['stage'])
  played.play(press('stage', 20, 20), move(160, 160), up)
  expect(played.selection()).toEqual(['a'])
  expect(played.undoSteps()).toBe(0)
})

it('of several that are dragged, the locked ones stay', () => {
  const played = desk(rects, { selection: ['a', 'b'], locked: ['b'] })
  played.play(press('a', 50, 50), move(60, 250), up)
  expect([played.position('a'), played.position('b')]).toEqual([
    { x: 50, y: 240 },
    { x: 200, y: 40 },
  ])
})

it('nothing swaps with a locked one', () => {
  const played = desk(rects, { locked: ['b'] }).play(press('a', 50, 50), move(210, 50, { free: false }), up)
  expect(played.position('b')).toEqual({ x: 200, y: 40 })
})

it('one that somebody locks in the middle of a drag is let go', () => {
  const lock: Meanwhile = (document) => toggle(document, ['a'], 'locked')
  const played = desk(rects).play(press('a', 50, 50), move(60, 250), lock, up)
  expect([played.rect('a'), played.undoSteps()]).toEqual([rects.a, 0])
})

it('whatever the pointer does, a locked input stays as it is', () => {
  const place = fc.double({ min: -900, max: 900, noNaN: true })
  const keys = fc.record({ shift: fc.boolean(), alt: fc.boolean(), free: fc.boolean() })
  const id = fc.constantFrom('a', 'b', 'stage')
  const down = fc.oneof(
    fc.tuple(id, place, place, keys).map((given) => press(...given)),
    fc.tuple(id, fc.constantFrom(...HANDLES), place, place, keys).map((given) => grab(...given)),
    fc.tuple(id, place, place, keys).map((given) => pressLabel(...given)),
  )
  const travel = fc.array(
    fc.tuple(place, place, keys).map((given) => move(...given)),
    { maxLength: 5 },
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(down, travel), { maxLength: 4 }), fc.uniqueArray(id), (gestures, selection) => {
      const played = desk(rects, { selection, locked: ['a'], labels: { a: [5, 5] } })
      const before = played.document().records.a
      for (const [down, travel] of gestures) played.play(down, ...travel, up)
      expect(played.document().records.a).toEqual(before)
    }),
  )
})
