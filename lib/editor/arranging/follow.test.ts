import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Rect, toRect } from '@/lib/geometry/rect'
import { placeSource, removeInputs, setRects, toggle } from '@/lib/layout/commands'
import { apply, type Diff, invert } from '@/lib/layout/diff'
import { followingOf, inputsOf, type LayoutDocument } from '@/lib/layout/document'
import { swapPlaces } from '@/lib/layout/hands/swap'
import type { Input } from '@/lib/layout/input'
import { layOutAgain } from '@/lib/layout/templates/lay-out-again'
import { PLAIN_STYLE } from '@/lib/layout/templates/style'
import type { Template } from '@/lib/layout/templates/template'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { ARRANGE, follow, followThrough } from './follow'

const deps = { frame: { width: 1280, height: 720 }, step: 2 as const, aspectOf: () => 16 / 9, own: [] as Template[] }
const words = ({ x, y, width, height }: Rect) => `${width}×${height} at ${x},${y}`
const rectsOf = (document: LayoutDocument) =>
  Object.fromEntries(inputsOf(document).map((input) => [input.id, words(toRect(input))]))

/** Makes a layout of these inputs that follows a template, and lies as that has it. */
function following(template: string, inputs: Readonly<Record<string, Partial<Input>>>): LayoutDocument {
  const document = layoutOf(inputs)
  const followed = apply(document, follow(document, { template, style: PLAIN_STYLE }))
  return apply(followed, layOutAgain(followed, deps))
}
const add = (document: LayoutDocument, id: string): Diff =>
  placeSource(document, {
    id,
    source: { kind: 'stream', streamId: id },
    rect: { x: 500, y: 500, width: 100, height: 50 },
    placed: true,
  })

const three = following('side-by-side', { a: {}, b: { x: 400 }, c: { x: 800 } })

it('lays three out side by side, and a fourth beside them, as one change that undo takes back', () => {
  expect(rectsOf(three)).toEqual({ a: '426×238 at 0,240', b: '428×240 at 426,240', c: '426×238 at 854,240' })
  const { diff, did } = followThrough(three, add(three, 'd'), deps)
  const after = apply(three, diff)
  expect(did).toBe('laid-out')
  expect(rectsOf(after)).toEqual({
    a: '320×180 at 0,270',
    b: '320×180 at 320,270',
    c: '320×180 at 640,270',
    d: '320×180 at 960,270',
  })
  expect(apply(after, invert(diff))).toEqual(three)
})

it.each([
  { edit: removeInputs(three, ['b']), left: ['a', 'c'], why: 'one was removed' },
  { edit: toggle(three, ['b'], 'hidden'), left: ['a', 'c'], why: 'one was hidden' },
])('the two that are left share the frame: $why', ({ edit, left }) => {
  const after = apply(three, followThrough(three, edit, deps).diff)
  expect(left.map((id) => rectsOf(after)[id])).toEqual(['640×360 at 0,180', '640×360 at 640,180'])
  expect(followingOf(after)?.template).toBe('side-by-side')
})

it('one that is shown again comes last', () => {
  const hidden = apply(three, followThrough(three, toggle(three, ['a'], 'hidden'), deps).diff)
  const after = apply(hidden, followThrough(hidden, toggle(hidden, ['a'], 'hidden'), deps).diff)
  expect(rectsOf(after)).toEqual({ b: '426×238 at 0,240', c: '428×240 at 426,240', a: '426×238 at 854,240' })
})

describe('a hand', () => {
  const moved = setRects(three, { b: { x: 500, y: 0, width: 428, height: 720 } })

  it('that moves an input has the layout follow no more, as one change', () => {
    const { diff, did } = followThrough(three, moved, deps)
    const after = apply(three, diff)
    expect(did).toBe('let-go')
    expect(followingOf(after)).toBeNull()
    expect(apply(after, invert(diff))).toEqual(three)
    expect(followThrough(after, removeInputs(after, ['a']), deps)).toEqual({
      diff: removeInputs(after, ['a']),
      did: 'nothing',
    })
  })

  const even = following('grid', { a: {}, b: { x: 900 }, c: { y: 500 }, d: { x: 900, y: 500 } })
  it.each([
    { edit: swapPlaces(even, 'a', 'd'), why: 'two changed places and lie as the template has them' },
    { edit: toggle(even, ['a'], 'locked'), why: 'a lock moves nothing' },
    { edit: follow(even, null), why: 'it was asked to follow nothing' },
  ])('changes nothing else where $why', ({ edit }) => {
    expect(followThrough(even, edit, deps)).toEqual({ diff: edit, did: 'nothing' })
  })
})

it('what is locked stays, and the others share what it leaves free', () => {
  const document = layoutOf({ fixed: { x: 0, width: 640, height: 720, locked: true }, a: { x: 700 }, b: { x: 900 } })
  const followed = apply(document, follow(document, { template: ARRANGE, style: PLAIN_STYLE }))
  const after = apply(followed, followThrough(followed, add(followed, 'c'), deps).diff)
  expect(rectsOf(after).fixed).toBe('640×720 at 0,0')
  for (const input of inputsOf(after).slice(1)) expect(input.x).toBeGreaterThanOrEqual(640)
})

it('a template that suits no such number, or is not known here, is followed as Arrange is', () => {
  const duel = following('duel', { a: {}, b: { x: 700 } })
  const three = apply(duel, followThrough(duel, add(duel, 'c'), deps).diff)
  const unknown = following('own-of-somebody', { a: {}, b: { x: 700 }, c: { x: 900 } })
  const arranged = following(ARRANGE, { a: {}, b: { x: 700 }, c: { x: 900 } })
  expect(rectsOf(three)).toEqual(rectsOf(arranged))
  expect(rectsOf(unknown)).toEqual(rectsOf(arranged))
  // It is not forgotten: with two it is a duel again.
  const again = apply(three, followThrough(three, removeInputs(three, ['c']), deps).diff)
  expect(rectsOf(again)).toEqual(rectsOf(duel))
})

it('whoever comes and goes, pictures stay on even pixels of the frame, and undo gives back all', () => {
  const steps = fc.array(fc.constantFrom('add', 'remove', 'hide') as fc.Arbitrary<'add' | 'remove' | 'hide'>, {
    maxLength: 12,
  })
  fc.assert(
    fc.property(
      fc.constantFrom(ARRANGE, 'grid', 'spotlight', 'strip', 'inset-bottom-right'),
      steps,
      (template, steps) => {
        let now = following(template, { a: {}, b: { x: 700 } })
        for (const [index, step] of steps.entries()) {
          const [first = ''] = inputsOf(now).map(({ id }) => id)
          const edit =
            step === 'add'
              ? add(now, `n${index}`)
              : step === 'hide'
                ? toggle(now, [first], 'hidden')
                : removeInputs(now, [first])
          const { diff } = followThrough(now, edit, deps)
          const after = apply(now, diff)
          expect(apply(after, invert(diff))).toEqual(now)
          for (const { x, y, width, height, hidden } of inputsOf(after)) {
            if (hidden) continue
            expect([x, y, width, height].every((pixel) => pixel % 2 === 0)).toBe(true)
            expect(x >= 0 && y >= 0 && x + width <= 1280 && y + height <= 720).toBe(true)
          }
          now = after
        }
      },
    ),
    { numRuns: 60 },
  )
})
