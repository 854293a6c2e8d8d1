import { describe, expect, it } from 'vitest'
import { removeInputs } from '@/lib/layout/commands'
import { desk, grab, hold, move, takeBack, up } from './testing/play'

const start = { x: 100, y: 100, width: 80, height: 40 }
const snap = { free: false }

describe('an 80 × 40 input at 100, 100', () => {
  it.each([
    { handle: 'e', by: [20, 7], keys: {}, becomes: [100, 100, 100, 40], why: 'a side pulls one way only' },
    { handle: 'n', by: [9, -10], keys: {}, becomes: [100, 90, 80, 50], why: 'the top edge moves up' },
    { handle: 'se', by: [40, 20], keys: {}, becomes: [100, 100, 120, 60], why: 'a corner keeps the aspect' },
    { handle: 'se', by: [40, 0], keys: { shift: true }, becomes: [100, 100, 120, 40], why: 'Shift frees it' },
    { handle: 'nw', by: [-40, -20], keys: {}, becomes: [60, 80, 120, 60], why: 'the far corner stays' },
    { handle: 'e', by: [10, 0], keys: { alt: true }, becomes: [90, 100, 100, 40], why: 'Alt holds the centre' },
    { handle: 'w', by: [500, 0], keys: {}, becomes: [164, 100, 16, 40], why: 'it never turns over' },
  ] as const)('by $handle by $by is $becomes: $why', ({ handle, by, keys, becomes }) => {
    const played = desk({ a: start }, { selection: ['a'] })
    played.play(grab('a', handle, 100, 100, keys), move(100 + by[0], 100 + by[1], keys), up)
    const [x, y, width, height] = becomes
    expect(played.rect('a')).toEqual({ x, y, width, height })
    expect(played.undoSteps()).toBe(1)
  })
})

it('a handle pressed and let go changes nothing', () => {
  const played = desk({ a: start }, { selection: ['a'] }).play(grab('a', 'se', 180, 140), move(181, 141), up)
  expect(played.effects).toEqual([])
})

it('a pulled edge snaps, and the guide is drawn', () => {
  const played = desk({ a: start }, { selection: ['a'] }).play(grab('a', 'e', 180, 120), move(235, 120, snap), up)
  expect(played.rect('a')?.width).toBe(140)
  expect(played.touched()).toEqual([{ axis: 'x', at: 240 }])
})

it('pressing Shift in the middle frees the aspect without a move', () => {
  const played = desk({ a: start }, { selection: ['a'] })
  played.play(grab('a', 'se', 180, 140), move(220, 140), hold({ shift: true }), up)
  expect(played.rect('a')).toEqual({ ...start, width: 120 })
})

it('pulled out and back again commits nothing', () => {
  const played = desk({ a: start }, { selection: ['a'] })
  played.play(grab('a', 'e', 180, 120), move(220, 120), move(180, 120), up)
  expect(played.undoSteps()).toBe(0)
})

it.each([
  { name: 'Esc', end: takeBack },
  {
    name: 'removal by someone else',
    end: (document: Parameters<typeof removeInputs>[0]) => removeInputs(document, ['a']),
  },
])('$name ends it without a change of mine', ({ end }) => {
  const played = desk({ a: start }, { selection: ['a'] }).play(grab('a', 'e', 180, 120), move(220, 120), end, up)
  expect(played.undoSteps()).toBe(0)
  expect(played.effects.at(-1)).toEqual({ do: 'clear' })
})

describe('dragged to fill the frame of 360 × 360', () => {
  it.each([
    { of: 'a square input', size: [120, 120], aspect: 1, fills: [360, 360] },
    { of: 'a rounded one of 16:9', size: [121, 68], aspect: 16 / 9, fills: [360, 202] },
    { of: 'an upright one', size: [68, 121], aspect: 9 / 16, fills: [202, 360] },
  ])('$of lies on it to the pixel, and never leaves it', ({ size: [width = 0, height = 0], aspect, fills }) => {
    const played = desk({ a: { x: 0, y: 0, width, height } }, { selection: ['a'], step: 2, aspect })
    played.play(grab('a', 'se', width, height), move(357, 358, snap), up)
    expect(played.rect('a')).toEqual({ x: 0, y: 0, width: fills[0], height: fills[1] })
  })

  it('small and large again is what it was, since the exact aspect is kept', () => {
    const third = { x: 0, y: 0, width: 320, height: 180 }
    const played = desk({ a: third }, { selection: ['a'], step: 2, aspect: 16 / 9 })
    played.play(grab('a', 'se', 320, 180), move(28, 16), up)
    expect(played.rect('a')).toEqual({ x: 0, y: 0, width: 28, height: 16 })
    played.play(grab('a', 'se', 28, 16), move(320, 180), up)
    expect(played.rect('a')).toEqual(third)
  })

  it('beyond the reach of snapping it follows the hand off the frame', () => {
    const played = desk({ a: { x: 0, y: 0, width: 120, height: 60 } }, { selection: ['a'], step: 2 })
    played.play(grab('a', 'se', 120, 60), move(300, 372, snap), up)
    expect(played.rect('a')).toMatchObject({ width: 744, height: 372 })
  })
})

it('a crop that is not of the source’s shape keeps its own', () => {
  const square = { x: 0, y: 0, width: 100, height: 100 }
  const played = desk({ a: square }, { selection: ['a'], aspect: 16 / 9 })
  played.play(grab('a', 'se', 100, 100), move(150, 150), up)
  expect(played.rect('a')).toEqual({ ...square, width: 150, height: 150 })
})

it('in an even show every edge lands on an even pixel, also one that was odd', () => {
  const played = desk({ a: { x: 13, y: 7, width: 101, height: 55 } }, { selection: ['a'], step: 2 })
  played.play(grab('a', 'e', 114, 30), move(120, 30), up)
  expect(played.rect('a')).toEqual({ x: 14, y: 8, width: 106, height: 54 })
})

it('a handle that is pulled before the steps of a resize are there follows once they are', () => {
  let isThere = false
  const rect = { x: 40, y: 40, width: 100, height: 100 }
  const played = desk({ a: rect }, { selection: ['a'], areGesturesThere: () => isThere })
  played.play(grab('a', 'e', 140, 90), move(160, 90))
  expect(played.tool().at).toBe('pressing')
  isThere = true
  played.play(move(170, 90), up)
  expect(played.rect('a')).toEqual({ ...rect, width: 130 })
})
