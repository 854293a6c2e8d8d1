import { expect, it } from 'vitest'
import { areSameItems, inGroups } from './groups'

const items = (count: number) => Array.from({ length: count }, (_, index) => ({ index }))

it.each([0, 1, 32, 33, 1000])('%s items are all in a group, in order', (count) => {
  const all = items(count)
  expect(inGroups(all).flat()).toEqual(all)
})

it('one that changes makes one group another', () => {
  const before = items(100)
  const after = before.map((item, index) => (index === 70 ? { ...item } : item))
  const now = inGroups(after)
  expect(inGroups(before).map((group, index) => areSameItems(group, now[index] ?? []))).toEqual([
    true,
    true,
    false,
    true,
  ])
})

it.each([
  { what: 'gone', after: items(3).slice(1) },
  { what: 'new', after: items(4) },
])('a list with one that is $what is another', ({ after }) => {
  expect(areSameItems(items(3), after)).toBe(false)
})
