import { describe, expect, it } from 'vitest'
import { removeInputs, setRects } from '@/lib/layout/commands'
import { setPlaced } from '@/lib/layout/set-fields'
import { desk, grab, hold, type Meanwhile, move, press, pressEmpty, takeBack, up } from './testing/play'
import { IDLE } from './tool'

const box = (x: number, y: number, width = 100, height = 100) => ({ x, y, width, height })
const snap = { free: false }

it('a drag moves by what the pointer travelled, in whole pixels, as one step of undo', () => {
  const played = desk({ a: box(10, 10) }).play(press('a', 50, 50), move(60, 55), move(83.4, 71.6), up)
  expect(played.rect('a')).toEqual(box(43, 32))
  expect(played.undoSteps()).toBe(1)
  played.editor.getState().undo()
  expect(played.rect('a')).toEqual(box(10, 10))
})

it('nothing is committed before the pointer is let go', () => {
  const played = desk({ a: box(10, 10) }).play(press('a', 50, 50), move(90, 90))
  expect(played.rect('a')).toEqual(box(10, 10))
  expect(played.effects.at(-1)).toEqual({
    do: 'draw',
    held: { rects: { a: box(10, 10) }, by: { x: 40, y: 40 }, box: box(50, 50) },
    touched: [],
    marquee: null,
  })
})

it('a drag that ends where it began commits nothing', () => {
  const played = desk({ a: box(10, 10) }).play(press('a', 50, 50), move(90, 90), move(50, 50), up)
  expect(played.undoSteps()).toBe(0)
  expect(played.effects.at(-1)).toEqual({ do: 'clear' })
})

describe('snapping within 8 screen pixels', () => {
  it.each([
    { by: [-33, 0], lands: [10, 140], touched: [], why: 'out of reach of the frame' },
    { by: [-36, 0], lands: [0, 140], touched: [{ axis: 'x', at: 0 }], why: 'to the left edge of the frame' },
    { by: [34, 0], lands: [80, 140], touched: [{ axis: 'x', at: 180 }], why: 'an edge to the centre line' },
  ])('moved by $by from 43 lands at $lands: $why', ({ by: [x = 0, y = 0], lands, touched }) => {
    const played = desk({ a: box(43, 140, 100, 20) }).play(press('a', 60, 150), move(60 + x, 150 + y, snap), up)
    expect(played.position('a')).toEqual({ x: lands[0], y: lands[1] })
    expect(played.touched()).toEqual(touched)
  })

  it('reaches less far on the frame where the frame is drawn larger', () => {
    const zoomedIn = { ...move(60 - 36, 110, snap), pixel: 0.25 }
    expect(
      desk({ a: box(43, 100) })
        .play(press('a', 60, 110), zoomedIn, up)
        .position('a'),
    ).toEqual({ x: 7, y: 100 })
  })

  it('is off while Ctrl or Cmd is held, and on again without a move', () => {
    const played = desk({ a: box(43, 100) }).play(press('a', 60, 110), move(24, 110, { free: true }))
    expect(played.touched()).toEqual([])
    played.play(hold({ free: false }), up)
    expect(played.position('a')?.x).toBe(0)
  })

  it('finds the other inputs, and never itself', () => {
    const played = desk({ a: box(40, 40, 50, 50), b: box(200, 217, 77, 77) })
    played.play(press('a', 50, 50), move(50 + 105, 50, snap), up)
    expect(played.position('a')?.x).toBe(150)
    expect(played.touched()).toContainEqual({ axis: 'x', at: 200 })
    expect(played.touched()).not.toContainEqual({ axis: 'x', at: 40 })
  })
})

describe('several at once', () => {
  const pair = { a: box(20, 20), b: box(160, 60, 90) }

  it('keep their offsets and snap by their common box', () => {
    const played = desk(pair, { selection: ['a', 'b'] }).play(press('b', 170, 70), move(170 - 18, 70, snap), up)
    expect([played.position('a'), played.position('b')]).toEqual([
      { x: 0, y: 20 },
      { x: 140, y: 60 },
    ])
    expect(played.undoSteps()).toBe(1)
  })

  it('stop together when the first would leave the frame', () => {
    const played = desk(pair, { selection: ['a', 'b'] }).play(press('a', 30, 30), move(-2000, 30), up)
    expect([played.position('a')?.x, played.position('b')?.x]).toEqual([16 - 100, 16 - 100 + 140])
  })
})

describe('what another operator does meanwhile', () => {
  const pair = { a: box(20, 20), b: box(150, 60) }
  const remove =
    (id: string): Meanwhile =>
    (document) =>
      removeInputs(document, [id])
  const drag = [press('a', 50, 50), move(80, 90)]

  it('removing the dragged input cancels the drag', () => {
    const played = desk(pair).play(...drag, remove('a'), move(100, 100), up)
    expect(played.undoSteps()).toBe(0)
    expect(played.effects.at(-1)).toEqual({ do: 'clear' })
    expect(played.rect('a')).toBeNull()
  })

  it('taking its picture off the frame cancels the drag', () => {
    const played = desk(pair).play(...drag, (document) => setPlaced(document, 'a', false), move(100, 100), up)
    expect(played.undoSteps()).toBe(0)
  })

  it.each([
    { what: 'a drag', script: drag },
    { what: 'a resize', script: [grab('a', 'se', 100, 100), move(120, 130)] },
    { what: 'a press', script: [press('a', 50, 50)] },
    { what: 'a marquee', script: [pressEmpty(0, 0), move(60, 60)] },
  ])('changing the frame cancels $what: its pixels count in the old frame', ({ script }) => {
    const played = desk(pair).play(...script, () => ({ width: 180, height: 180 }))
    expect(played.tool()).toEqual(IDLE)
    const { document } = played.play(move(140, 150), up)
    expect([document(), played.undoSteps(), played.selection()]).toEqual([desk(pair).document(), 0, []])
  })

  const small = () => ({ width: 180, height: 180 })
  it.each([
    { why: 'the frame', script: [...drag, small], says: 'Not moved: the frame is another one now.' },
    { why: 'its input', script: [...drag, remove('a')], says: 'Not moved: somebody has removed or locked it.' },
    {
      why: 'a resize',
      script: [grab('a', 'se', 100, 100), move(9, 9), small],
      says: 'Not moved: the frame is another',
    },
    { why: 'a press, which moved nothing', script: [press('a', 50, 50), small], says: null },
    { why: 'a marquee, which moved nothing', script: [pressEmpty(0, 0), move(60, 60), small], says: null },
    { why: 'my own Esc', script: [...drag, takeBack], says: null },
  ])('what others end is said: $why', ({ script, says }) => {
    const told = desk(pair)
      .play(...script)
      .effects.flatMap((effect) => (effect.do === 'refuse' ? [effect.why] : []))
    expect(told).toEqual(says === null ? [] : [expect.stringContaining(says)])
  })

  it('removing another input does not disturb it', () => {
    expect(
      desk(pair)
        .play(...drag, remove('b'), up)
        .position('a'),
    ).toEqual({ x: 50, y: 60 })
  })

  it('moving another input does not disturb it, and both moves stay', () => {
    const played = desk(pair).play(...drag, (document) => setRects(document, { b: box(1, 2) }), up)
    expect([played.position('a'), played.position('b')]).toEqual([
      { x: 50, y: 60 },
      { x: 1, y: 2 },
    ])
  })

  it('moving the dragged input gives way to the drag, but not to one that is taken back', () => {
    const elsewhere: Meanwhile = (document) => setRects(document, { a: box(1, 2) })
    expect(
      desk(pair)
        .play(...drag, elsewhere, up)
        .position('a'),
    ).toEqual({ x: 50, y: 60 })
    expect(
      desk(pair)
        .play(...drag, elsewhere, takeBack)
        .position('a'),
    ).toEqual({ x: 1, y: 2 })
    expect(
      desk(pair)
        .play(...drag, elsewhere, move(50, 50), up)
        .position('a'),
    ).toEqual({ x: 1, y: 2 })
  })
})

it('a reader may select but not move, and is told so', () => {
  const played = desk({ a: box(10, 10) }, { readOnly: true }).play(press('a', 50, 50), move(90, 90), up)
  expect(played.effects).toEqual([
    { do: 'select', ids: ['a'] },
    { do: 'refuse', why: 'You can only view this show.' },
  ])
})

it('a second press in the middle of a drag changes nothing', () => {
  const pair = { a: box(20, 20), b: box(150, 60) }
  const played = desk(pair).play(press('a', 50, 50), move(80, 90), press('b', 160, 70), up)
  expect(played.position('a')).toEqual({ x: 50, y: 60 })
  expect(played.selection()).toEqual(['a'])
})

describe('in an even show', () => {
  it('a drag lands on even pixels, and one that comes back leaves even an odd input as it was', () => {
    const odd = box(13, 7, 101, 55)
    const played = desk({ a: odd }, { step: 2 }).play(press('a', 50, 30), move(60, 30), move(50, 30), up)
    expect([played.rect('a'), played.undoSteps()]).toEqual([odd, 0])
    played.play(press('a', 50, 30), move(60, 30), up)
    expect(played.rect('a')).toEqual({ x: 24, y: 8, width: 102, height: 56 })
  })

  it('neighbours that touch still touch', () => {
    const pair = { a: box(0, 0, 101, 100), b: box(101, 0, 99, 100) }
    const played = desk(pair, { selection: ['a', 'b'], step: 2 }).play(press('a', 50, 30), move(57, 35), up)
    expect([played.rect('a'), played.rect('b')]).toEqual([box(8, 6, 102, 100), box(110, 6, 98, 100)])
  })
})
