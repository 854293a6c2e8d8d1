import { expect, it } from 'vitest'
import { asOf, howLong, runningTime } from './time-words'

it.each([
  { ms: 0, says: '00:00:00' },
  { ms: 761_999, says: '00:12:41' },
  { ms: 360_000_000, says: '100:00:00' },
  { ms: -5_000, says: '00:00:00' },
])('a task that has run for $ms ms shows $says', ({ ms, says }) => {
  expect(runningTime(ms)).toBe(says)
})

it.each([
  { ms: 41_000, says: '0:41' },
  { ms: 3_599_000, says: '59:59' },
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
