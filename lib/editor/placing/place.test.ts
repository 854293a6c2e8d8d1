import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALIGNMENTS } from '@/lib/geometry/align'
import { type Rect, toRect } from '@/lib/geometry/rect'
import { removeInputs } from '@/lib/layout/commands'
import { apply, isEmpty } from '@/lib/layout/diff'
import { inputsOf, type LayoutDocument, rectRecordOf } from '@/lib/layout/document'
import { documentOf } from '@/lib/layout/testing/layout-of'
import { createEditorStore } from '../state/editor-store'
import { input } from '../testing/show'
import { place, placedAnew, triedOf } from './place'
import type { Placing } from './placing'

const frame = { width: 1280, height: 720 }
const a = { x: 40, y: 30, width: 300, height: 200 }
const b = { x: 400, y: 130, width: 200, height: 100 }
const c = { x: 900, y: 330, width: 300, height: 300 }
const three = documentOf(
  input('a', { ...a, order: 'a0' }),
  input('b', { ...b, order: 'a1' }),
  input('c', { ...c, order: 'a2' }),
  input('voice', { order: 'a3', placed: false }),
)

function after(placing: Placing, ids: readonly string[]): Record<string, Partial<Rect>> {
  const { updated } = placedAnew(placing, three, ids, frame, 2)
  return Object.fromEntries(
    Object.entries(updated).map(([id, fields]) => [
      id,
      Object.fromEntries(Object.entries(fields).map(([field, [, to]]) => [field, to])),
    ]),
  )
}

it.each<{ placing: Placing; ids: string[]; changes: Record<string, Partial<Rect>>; why: string }>([
  {
    placing: { to: 'align', alignment: 'left', with: 'selection' },
    ids: ['b', 'c'],
    changes: { c: { x: 400 } },
    why: 'the leftmost stays',
  },
  {
    placing: { to: 'align', alignment: 'bottom', with: 'frame' },
    ids: ['a', 'c'],
    changes: { a: { y: 520 }, c: { y: 420 } },
    why: 'each to the edge',
  },
  {
    placing: { to: 'align', alignment: 'left', with: 'last' },
    ids: ['a', 'c', 'b'],
    changes: { a: { x: 400 }, c: { x: 400 } },
    why: 'the last selected stays',
  },
  {
    placing: { to: 'align', alignment: 'right', with: 'selection' },
    ids: ['b'],
    changes: { b: { x: 1080 } },
    why: 'one alone has nothing but the frame',
  },
  {
    placing: { to: 'distribute', axis: 'x', by: 'gap' },
    ids: ['a', 'b', 'c'],
    changes: { b: { x: 520 } },
    why: '180 px on both sides',
  },
  {
    placing: { to: 'set-gap', axis: 'x', gap: 24 },
    ids: ['c', 'a', 'b'],
    changes: { b: { x: 364 }, c: { x: 588 } },
    why: 'in the order of their places, not of the selection',
  },
  {
    placing: { to: 'same-size', width: true, height: false },
    ids: ['a', 'c', 'b'],
    changes: { a: { width: 200 }, c: { width: 200 } },
    why: 'as the last selected',
  },
  {
    placing: { to: 'mirror', axis: 'x' },
    ids: ['a', 'b'],
    changes: { a: { x: 300 }, b: { x: 40 } },
    why: 'within the box around them',
  },
  {
    placing: { to: 'mirror', axis: 'x' },
    ids: ['a'],
    changes: { a: { x: 940 } },
    why: 'one alone within the frame',
  },
  {
    placing: { to: 'fill', cell: 'left-half' },
    ids: ['a', 'voice'],
    changes: { a: { x: 0, y: 0, width: 640, height: 720 } },
    why: 'what is heard only has no place',
  },
  {
    placing: { to: 'fill', cell: 'frame' },
    ids: ['a', 'b'],
    changes: {
      a: { x: 0, y: 0, width: 686, height: 720 },
      b: { x: 822, y: 360, width: 458, height: 360 },
    },
    why: 'several fill it together',
  },
  {
    placing: { to: 'tile', side: 'right' },
    ids: ['b'],
    changes: { b: { x: 640, y: 0, width: 640, height: 720 } },
    why: 'a half',
  },
])('$placing of $ids changes $changes: $why', ({ placing, ids, changes }) => {
  expect(after(placing, ids)).toEqual(changes)
})

describe('nothing changes', () => {
  const align: Placing = { to: 'align', alignment: 'left', with: 'selection' }

  it.each<{ placing: Placing; ids: string[]; why: string }>([
    { placing: align, ids: [], why: 'nothing is selected' },
    { placing: align, ids: ['voice', 'gone'], why: 'nothing selected is on the frame' },
    { placing: { to: 'distribute', axis: 'y', by: 'centre' }, ids: ['a', 'b'], why: 'two have one distance' },
    { placing: { to: 'swap' }, ids: ['a', 'b', 'c'], why: 'three have no place that is meant' },
    { placing: { to: 'swap' }, ids: ['a', 'voice'], why: 'one of two has no place' },
  ])('by $placing.to of $ids: $why', ({ placing, ids }) => {
    expect(isEmpty(placedAnew(placing, three, ids, frame, 2))).toBe(true)
  })
})

it('16 pixels stay on the frame, also of one that is aligned with what lies far outside', () => {
  const document = documentOf(input('far', { x: -700, width: 800 }), input('near', { x: 300, width: 100 }))
  const diff = placedAnew({ to: 'align', alignment: 'left', with: 'selection' }, document, ['far', 'near'], frame, 2)
  expect(rectRecordOf(apply(document, diff), 'near')?.x).toBe(-84)
})

it('a command is one entry of undo and says how many it changed; one without effect is none', () => {
  const editor = createEditorStore({ layoutId: 'opening', document: three, frame, step: 2, newId: () => 'new' })
  editor.getState().select(['a', 'b'])
  expect(place({ to: 'swap' }, editor.getState())).toBe(2)
  expect(place({ to: 'align', alignment: 'left', with: 'frame' }, editor.getState())).toBe(2)
  expect(place({ to: 'align', alignment: 'left', with: 'frame' }, editor.getState())).toBe(0)
  expect(editor.getState().past).toHaveLength(2)
  editor.getState().undo()
  editor.getState().undo()
  expect(editor.getState().document).toEqual(three)
})

it('what another operator removed meanwhile is left alone', () => {
  const document = apply(three, removeInputs(three, ['b']))
  const diff = placedAnew({ to: 'distribute', axis: 'x', by: 'gap' }, document, ['a', 'b', 'c'], frame, 2)
  expect(isEmpty(diff)).toBe(true)
})

describe('odd ones in an even show', () => {
  const odd = documentOf(
    input('a', { x: 100, width: 427, order: 'a0' }),
    input('b', { x: 700, width: 200, order: 'a1' }),
    input('c', { x: 1000, width: 101, order: 'a2' }),
  )
  const spansAfter = (placing: Placing, document: LayoutDocument, ids: readonly string[]) =>
    inputsOf(apply(document, placedAnew(placing, document, ids, frame, 2)))
      .filter(({ id }) => ids.includes(id))
      .map(({ x, width }) => `${x} to ${x + width}`)

  it.each<{ placing: Placing; ids: string[]; lie: string[]; why: string }>([
    {
      placing: { to: 'align', alignment: 'right', with: 'frame' },
      ids: ['a', 'b'],
      lie: ['854 to 1280', '1080 to 1280'],
      why: 'the size gives way by a pixel',
    },
    { placing: { to: 'mirror', axis: 'x' }, ids: ['a'], lie: ['754 to 1180'], why: 'both edges land' },
    {
      placing: { to: 'set-gap', axis: 'x', gap: 8 },
      ids: ['a', 'b'],
      lie: ['100 to 528', '536 to 736'],
      why: 'an even one that follows stays even, and the gap is the one asked for',
    },
    {
      placing: { to: 'set-gap', axis: 'x', gap: 0 },
      ids: ['a', 'b'],
      lie: ['100 to 528', '528 to 728'],
      why: 'they touch, without a black line',
    },
    {
      placing: { to: 'align', alignment: 'left', with: 'frame' },
      ids: ['c'],
      lie: ['0 to 102'],
      why: 'a width that is odd, too',
    },
  ])('$placing puts $ids at $lie: $why', ({ placing, ids, lie }) => {
    expect(spansAfter(placing, odd, ids)).toEqual(lie)
  })

  it('stay as they were where they lie so already', () => {
    const document = documentOf(
      input('a', { x: 0, width: 427, order: 'a0' }),
      input('b', { x: 427, width: 427, order: 'a1' }),
      input('c', { x: 854, width: 427, order: 'a2' }),
    )
    const ids = ['a', 'b', 'c']
    const placings: Placing[] = [
      { to: 'align', alignment: 'top', with: 'selection' },
      { to: 'set-gap', axis: 'x', gap: 0 },
      { to: 'distribute', axis: 'x', by: 'gap' },
    ]
    expect(placings.filter((placing) => !isEmpty(placedAnew(placing, document, ids, frame, 2)))).toEqual([])
  })

  it('become even in whatever a command changes, and a second press aligns nothing anew', () => {
    const length = fc.integer({ min: 16, max: 500 })
    const rect = fc.record({ x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 0, max: 600 }) })
    const sized = fc.tuple(rect, length, length).map(([at, width, height]) => ({ ...at, width, height }))
    const axis = fc.constantFrom('x' as const, 'y' as const)
    const placing: fc.Arbitrary<Placing> = fc.oneof(
      fc.record({
        to: fc.constant('align' as const),
        alignment: fc.constantFrom(...ALIGNMENTS),
        with: fc.constantFrom('selection' as const, 'frame' as const, 'last' as const),
      }),
      fc.record({
        to: fc.constant('distribute' as const),
        axis,
        by: fc.constantFrom('gap' as const, 'centre' as const),
      }),
      fc.record({ to: fc.constant('set-gap' as const), axis, gap: fc.integer({ min: -50, max: 50 }) }),
      fc.record({ to: fc.constant('same-size' as const), width: fc.boolean(), height: fc.boolean() }),
      fc.record({ to: fc.constant('mirror' as const), axis }),
    )
    fc.assert(
      fc.property(fc.array(sized, { minLength: 1, maxLength: 4 }), placing, (rects, placing) => {
        const inputs = rects.map((rect, index) => input(`i${index}`, { ...rect, order: `a${index}` }))
        const document = documentOf(...inputs)
        const ids = inputs.map(({ id }) => id)
        const { updated } = placedAnew(placing, document, ids, frame, 2)
        const after = apply(document, { added: {}, removed: {}, updated })
        const numbers = inputsOf(after).flatMap((one) => (updated[one.id] ? Object.values(toRect(one)) : []))
        expect(numbers.filter((number) => number % 2 !== 0)).toEqual([])
        const isStable = placing.to === 'align' || placing.to === 'same-size'
        if (isStable) expect(isEmpty(placedAnew(placing, after, ids, frame, 2))).toBe(true)
      }),
    )
  })
})

describe('spacing with a locked one among the selected', () => {
  const row = (locked: string, xs: readonly number[]) =>
    documentOf(
      ...xs.map((x, index) => {
        const id = String(index + 1)
        return input(id, { x, width: 200, order: `a${index}`, locked: id === locked })
      }),
    )
  const opened = (document: LayoutDocument) => {
    const editor = createEditorStore({ layoutId: 'opening', document, frame, step: 2, newId: () => 'new' })
    editor.getState().select(inputsOf(document).map(({ id }) => id))
    return editor
  }
  type Spacing = Extract<Placing, { to: 'set-gap' | 'distribute' }>
  const gap: Spacing = { to: 'set-gap', axis: 'x', gap: 20 }
  const spread: Spacing = { to: 'distribute', axis: 'x', by: 'gap' }

  it.each<{ placing: Spacing; xs: number[]; why: string }>([
    { placing: gap, xs: [0, 210, 420], why: 'the third would lie upon it' },
    { placing: spread, xs: [0, 650, 860, 1080], why: 'the third would lie upon it' },
  ])('$placing.to changes none where it would have to move: $why', ({ placing, xs }) => {
    const editor = opened(row('2', xs))
    expect(triedOf(placing, editor.getState())).toBeNull()
    expect(place(placing, editor.getState())).toBeNull()
    expect(inputsOf(editor.getState().document).map(({ x }) => x)).toEqual(xs)
    expect(editor.getState()).toMatchObject({ refused: ['2'], past: [] })
  })

  it.each<{ placing: Spacing; locked: string; xs: number[]; are: number[]; why: string }>([
    { placing: gap, locked: '1', xs: [0, 210, 420], are: [0, 220, 440], why: 'the first stays anyway' },
    { placing: gap, locked: '2', xs: [0, 220, 420], are: [0, 220, 440], why: 'it lies so already' },
    { placing: gap, locked: '1', xs: [11, 300, 600], are: [11, 232, 452], why: 'an odd one that stays is not rounded' },
    { placing: spread, locked: '3', xs: [0, 210, 900], are: [0, 450, 900], why: 'the last stays anyway' },
  ])('$placing.to places the others by $locked at $xs: $why', ({ placing, locked, xs, are }) => {
    const editor = opened(row(locked, xs))
    const tried = triedOf(placing, editor.getState())
    place(placing, editor.getState())
    const after = inputsOf(editor.getState().document)
    expect(after.map(({ x }) => x)).toEqual(are)
    const moved = after.filter(({ x }, index) => x !== xs[index])
    expect(tried, 'what is shown before').toEqual(Object.fromEntries(moved.map((one) => [one.id, toRect(one)])))
  })

  it('what is locked is all that an alignment would change: none did, and it is no success', () => {
    const editor = opened(row('1', [10]))
    expect(place({ to: 'align', alignment: 'left', with: 'frame' }, editor.getState())).toBeNull()
    expect(editor.getState().refused).toEqual(['1'])
  })
})
