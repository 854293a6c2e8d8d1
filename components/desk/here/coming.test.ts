import { expect, it } from 'vitest'
import { sayComing } from './coming'

const people = (...names: string[]) => names.map((name) => ({ id: name, name, edits: name !== 'Vera' }))
const many = people('A', 'B', 'C', 'D')

it.each([
  { before: [], now: people('me'), says: null, why: 'oneself is no news' },
  { before: people('me'), now: people('me', 'Bob'), says: 'Bob is here.', why: 'someone came' },
  { before: people('me'), now: people('me', 'Vera'), says: 'Vera is here, and views only.', why: 'a viewer came' },
  { before: people('me', 'Bob'), now: people('me'), says: 'Bob left.', why: 'someone left' },
  { before: people('Bob'), now: people('Cy'), says: 'Cy is here. Bob left.', why: 'both at once' },
  { before: people('Bob'), now: people('Bob'), says: null, why: 'a reload was over before it was said' },
  { before: [], now: many, says: '4 people came.', why: 'many are a number' },
  { before: many, now: [], says: '4 people left.', why: 'many are a number' },
  { before: [], now: people('محمد'), says: '\u2068محمد\u2069 is here.', why: 'a name keeps to its own direction' },
])('says $says: $why', ({ before, now, says }) => {
  expect(sayComing(before, now, 'me')).toBe(says)
})
