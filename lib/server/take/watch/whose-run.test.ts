import { expect, it } from 'vitest'
import { whoseRun } from './whose-run'

const run = { seconds: 60, askedAt: 100_000, acceptedAt: 40_000, startedAt: 40_000, waitsForVideo: false }

it.each<{ change: Partial<typeof run> | { seconds: null }; whose: string; why: string }>([
  { change: {}, whose: 'ours', why: 'it has run since our take' },
  { change: { seconds: 3600 }, whose: 'ours', why: 'a longer run is one that we updated' },
  { change: { seconds: 55 }, whose: 'ours', why: 'five seconds are clock and rounding' },
  { change: { seconds: 54 }, whose: 'restarted', why: 'it began after our take' },
  { change: { seconds: 0 }, whose: 'restarted', why: 'it began now' },
  { change: { seconds: 46, waitsForVideo: true }, whose: 'ours', why: 'it may have waited for video' },
  { change: { startedAt: 0 }, whose: 'younger', why: 'it began with our last take, not with the first' },
  {
    change: { seconds: 30, acceptedAt: 95_000, startedAt: 0 },
    whose: 'younger',
    why: 'our last take replaced whatever ran',
  },
  { change: { seconds: null }, whose: 'ours', why: 'nobody said how long it has run' },
])('$change is $whose: $why', ({ change, whose }) => {
  expect(whoseRun({ ...run, ...change })).toBe(whose)
})
