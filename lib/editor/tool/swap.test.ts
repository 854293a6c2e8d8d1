import { describe, expect, it } from 'vitest'
import { removeInputs } from '@/lib/layout/commands'
import { desk, hold, type Meanwhile, move, press, takeBack, up } from './testing/play'

const grid = {
  a: { x: 0, y: 0, width: 160, height: 90 },
  b: { x: 180, y: 0, width: 160, height: 90 },
  small: { x: 300, y: 300, width: 48, height: 27 },
}
const snap = { free: false }
const shift = { free: false, shift: true }

describe('an input that is dragged onto the place of another', () => {
  it.each([
    { to: [250, 45], b: grid.a, why: 'they nearly cover each other: they swap' },
    { to: [190, 45], b: grid.b, why: 'it lies half on it: it stays there' },
    { to: [250, 100], b: grid.b, why: 'it lies below it' },
  ])('let go at $to: $why', ({ to: [x = 0, y = 0], b }) => {
    const played = desk(grid, { selection: ['a'] }).play(press('a', 80, 45), move(x, y, snap), up)
    expect(played.rect('b')).toEqual(b)
    expect(played.undoSteps()).toBe(1)
  })

  it('is shown with the other where both will be, and goes on as a move when it is dragged away', () => {
    const played = desk(grid).play(press('a', 80, 45), move(250, 45, snap))
    expect(played.effects.at(-1)).toMatchObject({ do: 'draw', held: { rects: { a: grid.b, b: grid.a }, box: grid.b } })
    played.play(move(100, 200), up)
    expect([played.rect('a'), played.rect('b')]).toEqual([{ ...grid.a, x: 20, y: 155 }, grid.b])
  })

  it('swaps among very many only with Shift, for they are no places', () => {
    const many = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [`far-${index}`, { x: 0, y: 300, width: 16, height: 16 }]),
    )
    const drag = () => desk({ ...grid, ...many }, { selection: ['a'] }).play(press('a', 80, 45))
    expect(
      drag()
        .play(move(250, 45, snap), up)
        .rect('b'),
    ).toEqual(grid.b)
    expect(
      drag()
        .play(move(250, 45, shift), up)
        .rect('b'),
    ).toEqual(grid.a)
  })

  it('is undone in one step, with the layers', () => {
    const played = desk(grid).play(press('a', 80, 45), move(250, 45, snap), up)
    expect(played.document().records.a).toMatchObject({ order: 'a1' })
    played.editor.getState().undo()
    expect([played.rect('a'), played.rect('b')]).toEqual([grid.a, grid.b])
    expect(played.document().records.a).toMatchObject({ order: 'a0' })
  })

  it.each([
    { end: [hold({ free: true }), up], why: 'Ctrl frees it, and it lies on the other' },
    { end: [takeBack], why: 'Esc takes it back' },
  ])('leaves the other in its place: $why', ({ end }) => {
    const played = desk(grid).play(press('a', 80, 45), move(250, 45, snap), ...end)
    expect(played.rect('b')).toEqual(grid.b)
  })

  it('is given up when someone removes the other meanwhile', () => {
    const removal: Meanwhile = (document) => removeInputs(document, ['b'])
    const played = desk(grid).play(press('a', 80, 45), move(250, 45, snap), removal, up)
    expect([played.rect('a'), played.undoSteps()]).toEqual([grid.a, 0])
  })
})

it('one that lay on another before the drag only moves', () => {
  const stacked = { under: { x: 0, y: 0, width: 160, height: 90 }, over: { x: 10, y: 10, width: 160, height: 90 } }
  const played = desk(stacked).play(press('over', 100, 60), move(112, 60, snap), up)
  expect(played.rect('under')).toEqual(stacked.under)
})

it('a small one dragged over a large one only moves; with Shift they swap, whatever their sizes', () => {
  const played = desk(grid).play(press('small', 310, 310), move(80, 45, snap), up)
  expect([played.rect('a'), played.undoSteps()]).toEqual([grid.a, 1])
  played.editor.getState().undo()
  played.play(press('small', 310, 310, snap), move(80, 45, shift), up)
  expect([played.rect('a'), played.rect('small')]).toEqual([grid.small, grid.a])
})

it('several that are dragged together swap with nothing, and neither does the watermark', () => {
  const watermark = { x: 0, y: 200, width: 160, height: 90 }
  const played = desk({ ...grid, watermark }, { selection: ['a', 'small'] })
  played.play(press('a', 80, 45), move(250, 45, snap), up)
  expect(played.rect('b')).toEqual(grid.b)
  played.editor.getState().undo()
  played.play(press('watermark', 80, 245), move(250, 45, snap), up)
  expect(played.rect('b')).toEqual(grid.b)
})
