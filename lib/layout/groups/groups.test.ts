import { describe, expect, it } from 'vitest'
import { removeInputs } from '../commands'
import { apply, type Diff, invert, rebase } from '../diff'
import { inputsOf, type LayoutDocument } from '../document'
import { bringForward, bringToFront, moveTo, sendBackward, sendToBack } from '../order'
import { layoutOf } from '../testing/layout-of'
import { groupInputs, groupOf, renameGroup, ungroupInputs } from './group'
import { membersOf, withMates } from './members'

const five = layoutOf({ a: {}, b: {}, c: {}, d: {}, e: {} })
const layers = (document: LayoutDocument) =>
  inputsOf(document)
    .map(({ id }) => id)
    .join('')
const grouped = (...groups: readonly string[]) =>
  groups.reduce((document, ids) => apply(document, groupInputs(document, ids.split(''), ids)), five)

describe('grouping', () => {
  it.each([
    { ids: 'ac', layers: 'bacde', why: 'they come to lie below the topmost of them' },
    { ids: 'bcd', layers: 'abcde', why: 'what lies together stays' },
    { ids: 'ea', layers: 'bcdae', why: 'they keep their own order' },
  ])('$ids gives $layers: $why', ({ ids, layers: gives }) => {
    const document = grouped(ids)
    expect(layers(document)).toBe(gives)
    expect(membersOf(document, ids.charAt(0)).toSorted()).toEqual(ids.split('').toSorted())
  })

  it('takes two at least, and a name that is free', () => {
    expect(groupInputs(five, ['a'], 'g')).toEqual({ added: {}, updated: {}, removed: {} })
    const document = grouped('ab', 'cd')
    expect([groupOf(document, 'a')?.name, groupOf(document, 'c')?.name]).toEqual(['Group 1', 'Group 2'])
  })

  it('takes members out of other groups; one that is left alone is in none', () => {
    const document = grouped('abc', 'bcd')
    expect(groupOf(document, 'a')).toBeNull()
    expect(groupOf(document, 'd')?.id).toBe('bcd')
  })

  it('and undo is as if nothing had been', () => {
    const diff = groupInputs(five, ['a', 'd'], 'g')
    expect(apply(apply(five, diff), invert(diff))).toEqual(five)
  })

  it('by two people at once ends in one truth: the later one, and nobody is in two groups', () => {
    const [anna, ben] = [groupInputs(five, ['a', 'b', 'c'], 'anna'), groupInputs(five, ['b', 'c', 'd'], 'ben')]
    const first = apply(five, anna)
    const document = apply(first, rebase(ben, first))
    expect(membersOf(document, 'b')).toEqual(['b', 'c', 'd'])
    expect(groupOf(document, 'a')).toBeNull()
  })
})

it('ungroups the whole group of whoever is selected, and no other one', () => {
  const document = apply(grouped('ab', 'cd'), ungroupInputs(grouped('ab', 'cd'), ['a']))
  expect([groupOf(document, 'b'), groupOf(document, 'c')?.id]).toEqual([null, 'cd'])
})

it('a name is that of all members', () => {
  const document = apply(grouped('ab'), renameGroup(grouped('ab'), { id: 'ab', name: 'Guests' }))
  expect(['a', 'b'].map((id) => groupOf(document, id)?.name)).toEqual(['Guests', 'Guests'])
})

it('a group of which one is left is none, and undo brings it back', () => {
  const document = grouped('ab')
  const gone = removeInputs(document, ['b'])
  expect(groupOf(apply(document, gone), 'a')).toBeNull()
  expect(groupOf(apply(apply(document, gone), invert(gone)), 'a')?.id).toBe('ab')
})

describe('layers of a group', () => {
  const document = grouped('bc', 'de')
  it.each<{ diff: Diff; gives: string; why: string }>([
    { diff: bringForward(document, ['b', 'c']), gives: 'adebc', why: 'it goes past another group as a whole' },
    { diff: sendBackward(document, ['d', 'e']), gives: 'adebc', why: 'and below it' },
    { diff: bringForward(document, ['a']), gives: 'bcade', why: 'nothing comes between its members' },
    { diff: bringForward(document, ['c']), gives: 'abcde', why: 'a member stays with its group' },
    { diff: bringForward(document, ['b']), gives: 'acbde', why: 'and changes its layer within' },
    { diff: bringToFront(document, ['b']), gives: 'acbde', why: 'to the front of its group' },
    { diff: sendToBack(document, ['e']), gives: 'abced', why: 'to the back of its group' },
    { diff: bringToFront(document, ['b', 'c']), gives: 'adebc', why: 'a whole one goes to the front of all' },
    { diff: moveTo(document, 'a', 2), gives: 'bcade', why: 'dragged up into a group, it lands above' },
    { diff: moveTo(document, 'e', 0), gives: 'abced', why: 'dragged away, a member stays with its group' },
    { diff: moveTo(document, ['b', 'c'], 3), gives: 'adebc', why: 'and a group goes as one' },
  ])('$gives: $why', ({ diff, gives }) => {
    expect(layers(apply(document, diff))).toBe(gives)
  })
})

it.each([
  { ids: ['a'], entered: null, gives: ['a', 'b'], why: 'one stands for all' },
  { ids: ['a'], entered: 'ab', gives: ['a'], why: 'inside its group it stands for itself' },
  { ids: ['a', 'd'], entered: 'ab', gives: ['a', 'c', 'd'], why: 'other groups are still chosen as a whole' },
  { ids: ['e', 'gone'], entered: null, gives: ['e', 'gone'], why: 'whoever is in no group stands for itself' },
])('$ids with $entered entered are $gives: $why', ({ ids, entered, gives }) => {
  expect(withMates(grouped('ab', 'cd'), ids, entered)).toEqual(gives)
})
