import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepOnFrame } from '@/lib/geometry/constrain'
import type { Rect } from '@/lib/geometry/rect'
import { readFormula } from '@/lib/shared/formula'
import { type Anchor, type Edge, numberOf, rectBy, rectWith } from './rect-edit'

const frame = { width: 1280, height: 720 }
const rect = { x: 100, y: 50, width: 320, height: 180 }
const TOP_LEFT: Anchor = { x: 0, y: 0 }
const MIDDLE: Anchor = { x: 0.5, y: 0.5 }
const BOTTOM_RIGHT: Anchor = { x: 1, y: 1 }

describe('anchored at the top left', () => {
  it.each([
    { edge: 'Left', value: 0, becomes: { ...rect, x: 0 } },
    { edge: 'Top', value: -164, becomes: { ...rect, y: -164 } },
    { edge: 'Width', value: 640, becomes: { ...rect, width: 640 } },
    { edge: 'Right', value: 500, becomes: { ...rect, width: 400 } },
    { edge: 'Bottom', value: 66, becomes: { ...rect, height: 16 } },
  ] as const)('$edge $value becomes $becomes', ({ edge, value, becomes }) => {
    expect(rectWith(rect, edge, value, frame, TOP_LEFT, 1)).toEqual({ ok: true, rect: becomes })
  })

  it.each([
    { edge: 'Left', value: 1265, says: 'Left must be -304 to 1264.' },
    { edge: 'Top', value: -165, says: 'Top must be -164 to 704.' },
    { edge: 'Width', value: 15, says: 'Width must be 16 to 2560.' },
    { edge: 'Right', value: 100, says: 'Right must be 116 to 2660.' },
  ] as const)('$edge $value is refused: $says', ({ edge, value, says }) => {
    expect(rectWith(rect, edge, value, frame, TOP_LEFT, 1)).toEqual({ ok: false, problem: says })
  })
})

describe('anchored elsewhere', () => {
  it.each<{ anchor: Anchor; edge: Edge; value: number; becomes: Rect; why: string }>([
    { anchor: BOTTOM_RIGHT, edge: 'Right', value: 1280, becomes: { ...rect, x: 960 }, why: 'it moves' },
    { anchor: BOTTOM_RIGHT, edge: 'Bottom', value: 720, becomes: { ...rect, y: 540 }, why: 'it moves' },
    { anchor: BOTTOM_RIGHT, edge: 'Left', value: 20, becomes: { ...rect, x: 20, width: 400 }, why: 'it stretches' },
    { anchor: BOTTOM_RIGHT, edge: 'Width', value: 100, becomes: { ...rect, x: 320, width: 100 }, why: 'right stays' },
    { anchor: MIDDLE, edge: 'Height', value: 100, becomes: { ...rect, y: 90, height: 100 }, why: 'the middle stays' },
    { anchor: MIDDLE, edge: 'Right', value: 400, becomes: { ...rect, x: 80 }, why: 'both edges move' },
    { anchor: MIDDLE, edge: 'Left', value: 0, becomes: { ...rect, x: 0 }, why: 'both edges move' },
  ])('$edge $value becomes $becomes: $why', ({ anchor, edge, value, becomes }) => {
    expect(rectWith(rect, edge, value, frame, anchor, 1)).toEqual({ ok: true, rect: becomes })
  })

  it.each([
    { edge: 'Right', value: 1585, says: 'Right must be 16 to 1584.' },
    { edge: 'Left', value: 405, says: 'Left must be -2140 to 404.' },
  ] as const)('$edge $value is refused: $says', ({ edge, value, says }) => {
    expect(rectWith(rect, edge, value, frame, BOTTOM_RIGHT, 1)).toEqual({ ok: false, problem: says })
  })
})

it.each([
  { step: 2, width: 322, x: 100, why: 'half of what is added is odd, so the middle gives way and not the edge' },
  { step: 2, width: 324, x: 98, why: 'the middle stays' },
  { step: 1, width: 322, x: 99, why: 'every pixel counts' },
  { step: 2, width: 2560, x: -1020, why: 'the middle stays, far outside too' },
] as const)('from the middle, $width wide begins at $x where edges land on $step: $why', ({ step, width, x }) => {
  const answer = rectWith(rect, 'Width', width, frame, MIDDLE, step)
  expect(answer).toEqual({ ok: true, rect: { ...rect, x, width } })
})

describe('calculated', () => {
  it.each([
    { edge: 'Width', text: '1280/2', becomes: { ...rect, width: 640 }, why: 'a whole number is taken as it is' },
    { edge: 'Width', text: '427', becomes: { ...rect, width: 427 }, why: 'an odd one, too, where it is typed' },
    { edge: 'Width', text: '1280/3', becomes: { ...rect, width: 426 }, why: 'what is left over gives an even one' },
    { edge: 'Left', text: '+10', becomes: { ...rect, x: 110 }, why: 'added to what is there' },
    { edge: 'Bottom', text: '100%', becomes: { ...rect, height: 670 }, why: 'of the height of the frame' },
    { edge: 'Right', text: '100%-20', becomes: { ...rect, width: 1160 }, why: 'of its width' },
  ] as const)('$edge $text becomes $becomes: $why', ({ edge, text, becomes }) => {
    const formula = readFormula(text)
    expect(formula && rectBy(formula, rect, edge, frame, TOP_LEFT, 2)).toEqual({ ok: true, rect: becomes })
  })

  it('a division by zero is refused in words', () => {
    const formula = readFormula('100/0')
    const answer = formula && rectBy(formula, rect, 'Left', frame, TOP_LEFT, 2)
    expect(answer).toEqual({ ok: false, problem: 'Left would be divided by 0.' })
  })
})

const edge = fc.constantFrom<Edge>('Left', 'Top', 'Width', 'Height', 'Right', 'Bottom')
const fixed = fc.constantFrom(0 as const, 0.5 as const, 1 as const)
const anchor = fc.record({ x: fixed, y: fixed })
const value = fc.integer({ min: -3000, max: 3000 })

it('what is accepted is a rectangle that a gesture could have made, and reads as what was typed', () => {
  fc.assert(
    fc.property(edge, value, anchor, (which, value, anchor) => {
      const answer = rectWith(rect, which, value, frame, anchor, 1)
      if (!answer.ok) return
      expect(keepOnFrame(answer.rect, frame)).toEqual(answer.rect)
      expect(numberOf(answer.rect, which)).toBe(value)
    }),
  )
})
