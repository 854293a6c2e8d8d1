import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply, compose, type Diff, difference, invert, isEmpty, isSame, NO_CHANGE, rebase } from './diff'
import { LayoutDocument } from './document'
import { arbitraryDocument } from './testing/arbitrary'
import { layoutOf } from './testing/layout-of'

const moved = (from: number, to: number): Diff => ({ ...NO_CHANGE, updated: { host: { x: [from, to] } } })

describe('laws', () => {
  it('the difference turns one document into the other', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, (before, after) => {
        expect(apply(before, difference(before, after))).toEqual(after)
        expect(isEmpty(difference(before, after))).toBe(isSame(before, after))
      }),
    )
  })

  it('a diff and its inverse do nothing', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, (before, after) => {
        const diff = difference(before, after)
        expect(apply(apply(before, diff), invert(diff))).toEqual(before)
        expect(invert(invert(diff))).toEqual(diff)
      }),
    )
  })

  it('composing two diffs does what both do, and inverts as one', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, arbitraryDocument, (one, two, three) => {
        const both = compose(difference(one, two), difference(two, three))
        expect(apply(one, both)).toEqual(three)
        expect(apply(three, invert(both))).toEqual(one)
        expect(both).toEqual(difference(one, three))
      }),
    )
  })

  it('composing is associative', () => {
    fc.assert(
      fc.property(fc.array(arbitraryDocument, { minLength: 4, maxLength: 4 }), ([one, two, three, four]) => {
        if (!one || !two || !three || !four) return
        const [a, b, c] = [difference(one, two), difference(two, three), difference(three, four)]
        expect(compose(compose(a, b), c)).toEqual(compose(a, compose(b, c)))
      }),
    )
  })

  it('a rebased diff has the same effect, and nothing is left to do after it', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, arbitraryDocument, (before, after, onto) => {
        const diff = difference(before, after)
        const rebased = rebase(diff, onto)
        expect(apply(onto, rebased)).toEqual(apply(onto, diff))
        expect(rebase(diff, apply(onto, diff))).toEqual(NO_CHANGE)
        expect(rebase(rebased, onto)).toEqual(rebased)
      }),
    )
  })

  it('on the document that its author saw, a diff rebases to itself', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, (before, after) => {
        const diff = difference(before, after)
        expect(rebase(diff, before)).toEqual(diff)
      }),
    )
  })

  it('a diff turns a layout into a layout', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, arbitraryDocument, (before, after, onto) => {
        expect(LayoutDocument.safeParse(apply(onto, difference(before, after))).success).toBe(true)
      }),
    )
  })
})

describe('two operators', () => {
  const host = layoutOf({ host: {} })
  const guest = layoutOf({ host: {}, guest: {} })

  it.each([
    { why: 'an update of a removed input is dropped', diff: moved(0, 50), onto: layoutOf({}), left: NO_CHANGE },
    {
      why: 'a removal of a removed input is dropped',
      diff: difference(host, layoutOf({})),
      onto: layoutOf({}),
      left: NO_CHANGE,
    },
    {
      why: 'a field that is there already is dropped',
      diff: moved(0, 50),
      onto: layoutOf({ host: { x: 50 } }),
      left: NO_CHANGE,
    },
    {
      why: 'a field that another changed keeps what its author saw',
      diff: moved(0, 50),
      onto: layoutOf({ host: { x: 9 } }),
      left: moved(0, 50),
    },
    {
      why: 'adding what exists updates it',
      diff: difference(layoutOf({}), host),
      onto: layoutOf({ host: { x: 9 } }),
      left: moved(9, 0),
    },
    { why: 'the rest stays', diff: difference(host, guest), onto: layoutOf({}), left: difference(host, guest) },
  ])('$why', ({ diff, onto, left }) => {
    expect(rebase(diff, onto)).toEqual(left)
  })
})

it.each([
  {
    why: 'adding and removing again',
    first: difference(layoutOf({}), layoutOf({ host: {} })),
    second: difference(layoutOf({ host: {} }), layoutOf({})),
  },
  { why: 'there and back', first: moved(0, 50), second: moved(50, 0) },
])('$why is no change', ({ first, second }) => {
  expect(compose(first, second)).toEqual(NO_CHANGE)
})

it.each(['constructor', 'toString', '__proto__'])('an update of %s reaches no object', (id) => {
  const diff: Diff = { ...NO_CHANGE, updated: Object.fromEntries([[id, { x: [0, 1] }]]) }
  expect(apply(layoutOf({}), diff)).toEqual(layoutOf({}))
  expect(rebase(diff, layoutOf({}))).toEqual(NO_CHANGE)
})

it('a record of any id is kept, also one that names a property of every object', () => {
  const empty: LayoutDocument = { version: 2, records: {} }
  const background = { type: 'background', id: '__proto__', colour: null, image: null }
  const added = JSON.parse(`{ "__proto__": ${JSON.stringify(background)} }`)
  expect(Object.keys(apply(empty, { added, updated: {}, removed: {} }).records)).toEqual(['__proto__'])
})
