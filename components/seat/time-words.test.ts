import { expect, it } from 'vitest'
import { asOf, howLong, runningTime, sayConfirmed } from './time-words'

it.each([
  { ms: 0, says: '00:00:00' },
  { ms: 761_999, says: '00:12:41' },
  { ms: 360_000_000, says: '100:00:00' },
  { ms: -5_000, says: '00:00:00' },
])('a task that has run for $ms ms shows $says', ({ ms, says }) => {
  expect(runningTime(ms)).toBe(says)
})

it.each([
  { ms: -5, says: '0 s' },
  { ms: 41_900, says: '41 s' },
  { ms: 3_599_000, says: '59 min' },
  { ms: 3_600_000, says: '1 h 00' },
  { ms: 90_000_000, says: '1 d' },
])('$ms ms ago is $says', ({ ms, says }) => {
  expect(howLong(ms)).toBe(says)
})

it.each([
  { ms: -20, says: 'as of 0 s ago' },
  { ms: 12_900, says: 'as of 12 s ago' },
  { ms: 125_000, says: 'as of 2 min ago' },
  { ms: 3_900_000, says: 'as of 1 h 05 ago' },
])('what was seen $ms ms ago is told $says', ({ ms, says }) => {
  expect(asOf(ms)).toBe(says)
})

it.each([
  {
    confirmed: { sequence: 1, at: 3_100, by: 'callback' as const },
    runsAt: 3_000,
    says: 'confirmed + 2.1 s by callback',
  },
  { confirmed: { sequence: 1, at: 3_000, by: 'asking' as const }, runsAt: null, says: 'confirmed + 2.0 s by asking' },
  { confirmed: null, runsAt: 3_000, says: 'task runs + 2.0 s by asking' },
  { confirmed: null, runsAt: null, says: '' },
])('what was accepted a second in is $says', ({ confirmed, runsAt, says }) => {
  expect(sayConfirmed({ confirmed, runsAt, answeredAt: 1_000 })).toBe(says)
})
