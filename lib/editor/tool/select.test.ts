import { describe, expect, it } from 'vitest'
import { desk, move, press, pressEmpty, takeBack, up } from './testing/play'
import { IDLE } from './tool'

const three = {
  left: { x: 10, y: 10, width: 100, height: 100 },
  right: { x: 200, y: 10, width: 100, height: 100 },
  low: { x: 10, y: 200, width: 100, height: 100 },
}
const shift = { shift: true, free: false }

it('a press without travel selects and moves nothing', () => {
  const played = desk(three).play(press('left', 50, 50), move(52, 51), up)
  expect(played.effects).toEqual([{ do: 'select', ids: ['left'] }])
  expect(played.tool()).toEqual(IDLE)
  expect(played.undoSteps()).toBe(0)
})

describe('what is selected after a press', () => {
  it.each([
    { was: [], script: [press('left', 50, 50)], is: ['left'], why: 'the pressed one' },
    { was: ['right'], script: [press('left', 50, 50), up], is: ['left'], why: 'instead of the other' },
    { was: ['left', 'right'], script: [press('left', 50, 50)], is: ['left', 'right'], why: 'several, while held' },
    { was: ['left', 'right'], script: [press('left', 50, 50), up], is: ['left'], why: 'it alone, once let go' },
    {
      was: ['left', 'right'],
      script: [press('left', 50, 50), move(80, 80), up],
      is: ['left', 'right'],
      why: 'both moved',
    },
    { was: ['left'], script: [press('right', 250, 50, shift), up], is: ['left', 'right'], why: 'Shift adds' },
    { was: ['left', 'right'], script: [press('right', 250, 50, shift), up], is: ['left'], why: 'Shift takes out' },
    { was: ['left'], script: [pressEmpty(150, 150), up], is: [], why: 'a press beside them clears it' },
    { was: ['left'], script: [pressEmpty(150, 150, shift), up], is: ['left'], why: 'with Shift it does not' },
    { was: ['right'], script: [press('left', 50, 50), takeBack], is: ['right'], why: 'Esc takes the press back' },
    { was: ['right'], script: [press('left', 50, 50), move(90, 90), takeBack], is: ['right'], why: 'and the drag' },
  ])('$was becomes $is: $why', ({ was, script, is }) => {
    expect(
      desk(three, { selection: was })
        .play(...script)
        .selection(),
    ).toEqual(is)
  })
})

describe('the rubber band', () => {
  it.each([
    { to: [120, 120], was: [], keys: {}, is: ['left'] },
    { to: [210, 120], was: [], keys: {}, is: ['left', 'right'] },
    { to: [120, 120], was: ['low'], keys: {}, is: ['left'] },
    { to: [120, 120], was: ['low'], keys: shift, is: ['low', 'left'] },
    { to: [9, 9], was: ['low'], keys: {}, is: [] },
  ] as const)('drawn to $to selects $is', ({ to: [x, y], was, keys, is }) => {
    const played = desk(three, { selection: was }).play(pressEmpty(0, 0, keys), move(x, y, keys), up)
    expect(played.selection()).toEqual(is)
    expect(played.undoSteps()).toBe(0)
  })

  it('may be drawn from any corner', () => {
    expect(desk(three).play(pressEmpty(350, 150), move(0, 0), up).selection()).toEqual(['left', 'right'])
  })

  it.each([
    { from: [350, 150], to: [60, 0], is: ['right'], why: 'from right to left: what lies wholly in it' },
    { from: [60, 0], to: [350, 150], is: ['left', 'right'], why: 'from left to right: what it touches' },
    { from: [350, 5], to: [205, 150], is: [], why: 'nothing lies wholly in it' },
  ] as const)('drawn from $from to $to selects $is: $why', ({ from, to, is }) => {
    const played = desk(three).play(pressEmpty(from[0], from[1]), move(to[0], to[1]), up)
    expect(played.selection()).toEqual(is)
  })

  it('that is drawn over a full picture, with Ctrl and Shift, selects what lies on it', () => {
    const full = { x: 0, y: 0, width: 360, height: 360 }
    const keys = { shift: true, free: true }
    const played = desk({ full, ...three }).play(press('full', 5, 5, keys), move(210, 120, keys), up)
    expect(played.selection()).toEqual(['left', 'right'])
    expect(played.undoSteps()).toBe(0)
  })

  it('selects nothing when it is taken back', () => {
    const played = desk(three, { selection: ['low'] }).play(pressEmpty(0, 0), move(300, 300), takeBack)
    expect(played.selection()).toEqual(['low'])
    expect(played.effects.at(-1)).toEqual({ do: 'clear' })
  })
})

describe('a press with Alt reaches what lies beneath', () => {
  const stack = {
    low: { x: 0, y: 0, width: 200, height: 200 },
    middle: { x: 0, y: 0, width: 200, height: 200 },
    aside: { x: 210, y: 0, width: 100, height: 100 },
    top: { x: 0, y: 0, width: 200, height: 200 },
  }

  it.each([
    { was: [], is: ['middle'], why: 'beneath the topmost' },
    { was: ['top'], is: ['middle'], why: 'the same' },
    { was: ['middle'], is: ['low'], why: 'one further' },
    { was: ['low'], is: ['top'], why: 'beneath the lowest is the top' },
    { was: ['aside'], is: ['middle'], why: 'what is selected elsewhere does not count' },
  ])('from $was to $is: $why', ({ was, is }) => {
    const played = desk(stack, { selection: was }).play(press('top', 50, 50, { alt: true }), up)
    expect(played.selection()).toEqual(is)
    expect(played.undoSteps()).toBe(0)
  })

  it('and selects a picture alone where nothing lies beneath', () => {
    const played = desk(stack).play(press('aside', 250, 50, { alt: true }), up)
    expect(played.selection()).toEqual(['aside'])
  })
})
