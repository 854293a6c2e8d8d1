import { expect, it } from 'vitest'
import { removeInputs } from '@/lib/layout/commands'
import { inputOf, inputsOf, MAX_RECORDS } from '@/lib/layout/document'
import { NO_ROOM } from '@/lib/layout/hands/copies'
import { desk, hold, move, press, takeBack, up } from './testing/play'

const box = (x: number, y: number) => ({ x, y, width: 100, height: 100 })
const alt = { alt: true }

const stage = () => desk({ a: box(0, 0), b: box(200, 0) }, { step: 2 })

it('Alt and a drag place a copy on top, selected, as one entry of undo, and the original stays', () => {
  const played = stage().play(press('a', 50, 50, alt), move(90, 150, alt), up)
  expect(played.rect('a')).toEqual(box(0, 0))
  expect(played.rect('new')).toEqual(box(40, 100))
  expect(played.selection()).toEqual(['new'])
  expect(inputsOf(played.document()).map(({ id }) => id)).toEqual(['a', 'b', 'new'])
  expect(inputOf(played.document(), 'new')?.source).toEqual({ kind: 'slot', for: { by: 'stream', streamId: 'a' } })
  expect(played.undoSteps()).toBe(1)
})

it('several are copied together, each its own distance away', () => {
  let made = 0
  const played = desk(
    { a: box(0, 0), b: box(200, 0) },
    { step: 2, selection: ['a', 'b'], newId: () => `new-${made++}` },
  ).play(press('a', 50, 50, alt), move(60, 150, alt), up)
  expect([played.rect('new-0'), played.rect('new-1')]).toEqual([box(10, 100), box(210, 100)])
  expect(played.selection()).toEqual(['new-0', 'new-1'])
  expect(played.undoSteps()).toBe(1)
})

it.each([
  {
    script: [press('a', 50, 50, alt), move(90, 150, alt), takeBack],
    a: box(0, 0),
    count: 2,
    why: 'Esc gives the copy up',
  },
  { script: [press('a', 50, 50, alt), up], a: box(0, 0), count: 2, why: 'a press without a drag copies nothing' },
  {
    script: [press('a', 50, 50, alt), move(90, 150, alt), move(50, 50, alt), up],
    a: box(0, 0),
    count: 2,
    why: 'a copy upon its original would not be seen',
  },
  {
    script: [press('a', 50, 50, alt), move(90, 150, alt), hold({}), up],
    a: box(40, 100),
    count: 2,
    why: 'the key was let go before the pointer',
  },
  {
    script: [press('a', 50, 50), move(90, 150), hold(alt), up],
    a: box(0, 0),
    count: 3,
    why: 'the key was pressed on the way',
  },
])('afterwards there are $count inputs, the first at $a: $why', ({ script, a, count }) => {
  const played = stage().play(...script)
  expect(played.rect('a')).toEqual(a)
  expect(inputsOf(played.document())).toHaveLength(count)
})

it('says why where the layout is full, and copies nothing', () => {
  const full = Object.fromEntries(Array.from({ length: MAX_RECORDS - 2 }, (_, index) => [`i${index}`, box(0, 200)]))
  const played = desk({ ...full, a: box(0, 0) }).play(press('a', 50, 50, alt), move(90, 150, alt), up)
  expect(played.effects.slice(-2)).toEqual([{ do: 'clear' }, { do: 'refuse', why: NO_ROOM }])
  expect(played.undoSteps()).toBe(0)
})

it('what is drawn says that it is a copy, as long as the key is held', () => {
  const { effects } = stage().play(press('a', 50, 50, alt), move(90, 150, alt), hold({}), takeBack)
  expect(effects.flatMap((effect) => (effect.do === 'draw' ? [effect.copies === true] : []))).toEqual([true, false])
})

it('a copy snaps to its original, and does not swap with another input', () => {
  const played = stage().play(press('a', 50, 50, alt), move(52, 153, { alt: true, free: false }), up)
  expect(played.rect('new')).toEqual(box(0, 100))
  const over = stage().play(press('a', 50, 50, alt), move(250, 50, { alt: true, free: false }), up)
  expect(over.rect('a')).toEqual(box(0, 0))
  expect(over.rect('b')).toEqual(box(200, 0))
})

it('of a locked input nothing is dragged, and someone who may only view copies nothing', () => {
  const locked = desk({ a: box(0, 0) }, { locked: ['a'] }).play(press('a', 50, 50, alt), move(90, 90, alt), up)
  const viewer = desk({ a: box(0, 0) }, { readOnly: true }).play(press('a', 50, 50, alt), move(90, 90, alt), up)
  expect([locked, viewer].map((played) => inputsOf(played.document()).length)).toEqual([1, 1])
})

it('there is one watermark, which is moved and not copied', () => {
  const played = desk({ a: box(0, 0), watermark: box(200, 200) }).play(
    press('watermark', 250, 250, alt),
    move(240, 250, alt),
    up,
  )
  expect(played.rect('watermark')).toEqual(box(190, 200))
})

it('ends without a copy when someone else removes the original', () => {
  const played = stage().play(
    press('a', 50, 50, alt),
    move(90, 150, alt),
    (document) => removeInputs(document, ['a']),
    up,
  )
  expect(inputsOf(played.document()).map(({ id }) => id)).toEqual(['b'])
})
