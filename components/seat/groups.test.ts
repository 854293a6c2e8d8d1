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

it('a list with one more or one fewer is another', () => {
  const all = items(4)
  expect(areSameItems(all, all.slice(0, 3))).toBe(false)
  expect(areSameItems(all.slice(0, 3), all)).toBe(false)
})
