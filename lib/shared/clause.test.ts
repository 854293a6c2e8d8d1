import { expect, it } from 'vitest'
import { toClause } from './clause'

it.each([
  ['No play address is known.', 'no play address is known'],
  ['A room is missing', 'a room is missing'],
  ['ZEGOCLOUD told of no snapshots of it.', 'ZEGOCLOUD told of no snapshots of it'],
  ["The account's secret is not one.", "the account's secret is not one"],
  ['', ''],
])('%j within a sentence is %j', (sentence, clause) => {
  expect(toClause(sentence)).toBe(clause)
})
