import { expect, it } from 'vitest'
import { runIn } from '@/lib/editor/commands'
import { setWatermark } from '@/lib/layout/set-fields'
import { desk, grab, move, press, pressEmpty, up } from './testing/play'

const box = (x: number, y: number, width = 100, height = 100) => ({ x, y, width, height })
const both = { a: box(20, 20), watermark: box(240, 20, 60, 30) }
const snap = { free: false }

it('a watermark moves as an input does, in one step of undo', () => {
  const played = desk(both).play(press('watermark', 250, 30), move(240, 80), up)
  expect(played.rect('watermark')).toEqual(box(230, 70, 60, 30))
  expect([played.selection(), played.undoSteps()]).toEqual([['watermark'], 1])
  played.editor.getState().undo()
  expect(played.rect('watermark')).toEqual(both.watermark)
})

it('it snaps to the frame and to inputs, and inputs to it', () => {
  const right = desk(both).play(press('watermark', 250, 30), move(250 + 56, 30, snap), up)
  expect(right.position('watermark')).toEqual({ x: 300, y: 20 })
  // The frame has no guide at 250. Its nearest one, two thirds at 240, is further away.
  const beside = desk({ ...both, watermark: box(250, 20, 60, 30) }).play(
    press('a', 50, 50),
    move(50 + 126, 50, snap),
    up,
  )
  expect(beside.position('a')?.x).toBe(150)
  expect(beside.touched()).toContainEqual({ axis: 'x', at: 250 })
})

it('a corner keeps its aspect', () => {
  const played = desk(both, { selection: ['watermark'] }).play(grab('watermark', 'se', 300, 50), move(320, 60), up)
  expect(played.rect('watermark')).toEqual(box(240, 20, 80, 40))
})

it('keys move it and delete it, and undo brings it back', () => {
  const played = desk(both, { selection: ['watermark'] })
  runIn({ do: 'nudge', x: -10, y: 1 }, played.editor)
  expect(played.position('watermark')).toEqual({ x: 230, y: 21 })
  runIn({ do: 'remove' }, played.editor)
  expect(played.rect('watermark')).toBeNull()
  played.editor.getState().undo()
  expect(played.position('watermark')).toEqual({ x: 230, y: 21 })
})

it('the rubber band and Select all take it with them', () => {
  const played = desk(both).play(pressEmpty(0, 0), move(350, 150), up)
  expect(played.selection()).toEqual(['a', 'watermark'])
  runIn({ do: 'deselect' }, played.editor)
  runIn({ do: 'select-all' }, played.editor)
  expect(played.selection()).toEqual(['a', 'watermark'])
})

it('moved together with an input it keeps its distance', () => {
  const played = desk(both, { selection: ['a', 'watermark'] }).play(press('a', 50, 50), move(60, 90), up)
  expect([played.position('a'), played.position('watermark')]).toEqual([
    { x: 30, y: 60 },
    { x: 250, y: 60 },
  ])
})

it('a drag of one that someone takes away changes nothing', () => {
  const played = desk(both).play(
    press('watermark', 250, 30),
    move(200, 80),
    (document) => setWatermark(document, null),
    move(190, 90),
    up,
  )
  expect([played.rect('watermark'), played.undoSteps()]).toEqual([null, 0])
})
