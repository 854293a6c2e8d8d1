import { describe, expect, it } from 'vitest'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import type { Layout } from '@/lib/protocol/live'
import { cardsOf } from './cards'

const layout = (id: string): Layout => {
  return {
    id,
    showId: 'show',
    name: id,
    position: id,
    number: 1,
    revision: 1,
    document: layoutOf({ host: {} }),
    updatedAt: 1,
  }
}
const [a, b] = [layout('a'), layout('b')]
const cards = cardsOf([a, b], [])

it('a save that is acknowledged leaves the very same list', () => {
  expect(cardsOf([{ ...a, revision: 2, updatedAt: 2 }, b], cards)).toBe(cards)
})

describe('these show on their card, and leave the others alone', () => {
  it.each<[string, Partial<Layout>]>([
    ['an edit', { document: layoutOf({ host: { x: 40 } }) }],
    ['a name', { name: 'Interview' }],
    ['a position', { position: 'a1' }],
    ['a number', { number: 2 }],
  ])('%s', (_, fields) => {
    const after = cardsOf([{ ...a, ...fields }, b], cards)
    expect(after[0]).toMatchObject(fields)
    expect(after[1]).toBe(cards[1])
  })
})

it.each([
  { what: 'moved', layouts: [b, a] },
  { what: 'gone', layouts: [b] },
  { what: 'new', layouts: [a, b, layout('c')] },
])('a layout that is $what makes another list of the same cards', ({ layouts }) => {
  const after = cardsOf(layouts, cards)
  expect(after.map(({ id }) => id)).toEqual(layouts.map(({ id }) => id))
  expect(after.find(({ id }) => id === 'b')).toBe(cards[1])
})

it('the last layout goes too', () => {
  expect(cardsOf([a], cards)).toEqual([cards[0]])
})
