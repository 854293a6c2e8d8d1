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
