import fc from 'fast-check'
import { expect, it } from 'vitest'
import { apply, isEmpty } from './diff'
import { inputsOf, LayoutDocument } from './document'
import { bringForward, bringToFront, moveTo, sendBackward, sendToBack } from './order'
import { fillKeys } from './order-keys'
import { arbitraryDocument, arbitraryIds } from './testing/arbitrary'
import { layoutOf } from './testing/layout-of'

const four = layoutOf({ a: {}, b: {}, c: {}, d: {} })
const idsOf = (document: LayoutDocument) => inputsOf(document).map(({ id }) => id)
/** Groups hold their members together (groups/groups.test.ts). */
const ungrouped = arbitraryDocument.map((document) => ({
  ...document,
  records: Object.fromEntries(
    Object.entries(document.records).map(([id, record]) => [
      id,
      'group' in record ? { ...record, group: null } : record,
    ]),
  ),
}))
const commands = { bringForward, sendBackward, bringToFront, sendToBack }

it.each([
  { command: 'bringForward', ids: ['a'], gives: 'bacd', why: 'one step' },
  { command: 'bringForward', ids: ['a', 'b'], gives: 'cabd', why: 'together past the next' },
  { command: 'bringForward', ids: ['a', 'd'], gives: 'bacd', why: 'the top one stays' },
  { command: 'bringForward', ids: ['c', 'd'], gives: 'abcd', why: 'both are on top' },
  { command: 'sendBackward', ids: ['c', 'd'], gives: 'acdb', why: 'together past the next' },
  { command: 'sendBackward', ids: ['a'], gives: 'abcd', why: 'it is at the bottom' },
  { command: 'bringToFront', ids: ['c', 'a'], gives: 'bdac', why: 'in the order they had' },
  { command: 'sendToBack', ids: ['d', 'b'], gives: 'bdac', why: 'in the order they had' },
  { command: 'bringToFront', ids: [], gives: 'abcd', why: 'nothing is selected' },
  { command: 'bringToFront', ids: ['gone'], gives: 'abcd', why: 'what was removed meanwhile is left alone' },
] as const)('$command of $ids in abcd gives $gives: $why', ({ command, ids, gives }) => {
  expect(idsOf(apply(four, commands[command](four, ids))).join('')).toBe(gives)
})

it.each([
  { id: 'a', index: 0, gives: 'abcd' },
  { id: 'a', index: 2, gives: 'bcad' },
  { id: 'd', index: 0, gives: 'dabc' },
  { id: 'b', index: 99, gives: 'acdb' },
  { id: 'b', index: -3, gives: 'bacd' },
])('$id moved to $index in abcd gives $gives', ({ id, index, gives }) => {
  expect(idsOf(apply(four, moveTo(four, id, index))).join('')).toBe(gives)
})

it('a reorder changes the order of what moves, and nothing else', () => {
  expect(bringToFront(four, ['b']).updated).toEqual({ b: { order: ['a1', 'a4'] } })
})

it('two reorders of different inputs merge', () => {
  const both = apply(apply(four, bringToFront(four, ['a'])), sendToBack(four, ['c']))
  expect(idsOf(both).join('')).toBe('cbda')
})

it('equal orders come apart when one of them moves', () => {
  const equal = layoutOf({ a: { order: 'a1' }, b: { order: 'a1' }, c: { order: 'a1' } })
  const moved = apply(equal, bringForward(equal, ['a']))
  expect(idsOf(moved).join('')).toBe('bac')
  expect(new Set(inputsOf(moved).map(({ order }) => order)).size).toBe(3)
})

it('any number of moves between the same two stays within what a document holds', () => {
  let document = four
  for (let turn = 0; turn < 1500; turn++) document = apply(document, moveTo(document, turn % 2 ? 'b' : 'c', 1))
  expect(LayoutDocument.safeParse(document).success).toBe(true)
})

it('whatever is moved, the others keep their order, and so do those that move', () => {
  const command = fc.constantFrom(...Object.values(commands))
  fc.assert(
    fc.property(ungrouped, arbitraryIds, command, (document, ids, command) => {
      const diff = command(document, ids)
      const after = apply(document, diff)
      const chosen = (id: string) => ids.includes(id)
      const rest = (id: string) => !chosen(id)
      expect(idsOf(after).filter(chosen)).toEqual(idsOf(document).filter(chosen))
      expect(idsOf(after).filter(rest)).toEqual(idsOf(document).filter(rest))
      expect(isEmpty(diff)).toBe(idsOf(after).join() === idsOf(document).join())
      expect(LayoutDocument.safeParse(after).success).toBe(true)
    }),
    { numRuns: 500 },
  )
})

it('to the front is above all others, to the back below', () => {
  fc.assert(
    fc.property(ungrouped, arbitraryIds, (document, ids) => {
      const present = idsOf(document).filter((id) => ids.includes(id))
      const front = idsOf(apply(document, bringToFront(document, ids)))
      const back = idsOf(apply(document, sendToBack(document, ids)))
      expect(front.slice(front.length - present.length)).toEqual(present)
      expect(back.slice(0, present.length)).toEqual(present)
    }),
  )
})

it.each([
  { given: ['a0', null, 'a1'], keys: ['a0', 'a0V', 'a1'], why: 'between two' },
  { given: [null, null], keys: ['a0', 'a1'], why: 'from nothing' },
  { given: ['a5', null], keys: ['a5', 'a6'], why: 'on top' },
  {
    given: ['a1', null, 'a1'],
    keys: ['a0', 'a1', 'a2'],
    why: 'nothing fits between equals, so all are numbered afresh',
  },
  { given: ['a2', null, 'a1'], keys: ['a0', 'a1', 'a2'], why: 'nor between falling ones' },
  { given: ['zzz', null], keys: ['a0', 'a1'], why: 'nor above a key that is none' },
])('$given becomes $keys: $why', ({ given, keys }) => {
  expect(fillKeys(given)).toEqual(keys)
})
