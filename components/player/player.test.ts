import fc from 'fast-check'
import { expect, it } from 'vitest'
import { catchUp } from './catch-up'
import { pauseBefore } from './pauses'
import type { Reading } from './player-state'
import { noProgress } from './progress'
import { sayState } from './state-words'
import { wayOn } from './way-on'

it.each([
  { behind: 1.2, target: 1, rate: 1, to: { rate: 1, jump: null }, why: 'as it ought to be' },
  { behind: 3.5, target: 1, rate: 1, to: { rate: 1.1, jump: null }, why: 'more than 2 s late' },
  { behind: 2, target: 1, rate: 1.1, to: { rate: 1.1, jump: null }, why: 'not there yet' },
  { behind: 2, target: 1, rate: 1, to: { rate: 1, jump: null }, why: 'late by less than it was told of' },
  { behind: 1.2, target: 1, rate: 1.1, to: { rate: 1, jump: null }, why: 'there' },
  { behind: 14, target: 1, rate: 1.1, to: { rate: 1, jump: 13 }, why: 'too late to run after it' },
  { behind: 0.1, target: 1, rate: 1, to: { rate: 1, jump: null }, why: 'earlier than it ought to be' },
])('$behind s behind, $target s wanted: $why', ({ behind, target, rate, to }) => {
  expect(catchUp({ behind, target }, rate)).toEqual(to)
})

it('never goes back, and never beyond the newest', () => {
  fc.assert(
    fc.property(
      fc.float({ min: 0, max: 1000, noNaN: true }),
      fc.float({ min: 0, max: 30, noNaN: true }),
      (behind, target) => {
        const { jump } = catchUp({ behind, target }, 1)
        expect(jump === null || (jump > 0 && jump <= behind)).toBe(true)
      },
    ),
  )
})

const reading = (time: number, ...buffered: [number, number][]): Reading => ({
  time,
  frames: null,
  buffered: buffered.map(([start, end]) => ({ start, end })),
  isPaused: false,
  isEnded: false,
  isHidden: false,
  live: null,
})

it.each([
  { at: reading(4, [0, 4], [4.5, 9]), ms: 1_000, to: 4.6, why: 'there is a hole' },
  { at: reading(4, [0, 4], [4.5, 9]), ms: 500, to: null, why: 'a moment is no freeze' },
  { at: reading(4, [0, 4]), ms: 60_000, to: null, why: 'there is nothing to go on with' },
  { at: reading(0, [0.4, 2]), ms: 1_000, to: 0.5, why: 'it starts later than the clock' },
  { at: reading(4, [0, 9]), ms: 1_000, to: null, why: 'it may still be deciding' },
  { at: reading(4, [0, 9]), ms: 4_000, to: 4.1, why: 'it stands within what it has' },
  { at: reading(4, [0, 4.2], [5, 9]), ms: 1_000, to: 5.1, why: 'the rest before the hole is too short to show' },
  { at: reading(4, [0, 4], [5, 5.1]), ms: 1_000, to: null, why: 'behind the hole is a crumb' },
])('goes on at $to: $why', ({ at, ms, to }) => {
  expect(wayOn(at, { ...noProgress(0), framed: at.time }, ms)).toEqual(to)
})

it.each([
  {
    framed: 2.8,
    at: reading(4, [0, 2.83], [3, 9]),
    ms: 1_000,
    to: 4.1,
    why: 'the sound ran over a hole, and no picture',
  },
  { framed: 2.8, at: reading(4, [0, 2.83], [3, 9]), ms: 500, to: null, why: 'a picture may still come' },
  {
    framed: 3.5,
    at: reading(4, [0, 2.83], [3, 9]),
    ms: 3_000,
    to: null,
    why: 'a picture came behind the hole: slides',
  },
  { framed: 2.8, at: reading(2.9, [0, 2.83], [3, 9]), ms: 600, to: null, why: 'the clock is not over it yet' },
])('while the clock moves: $why', ({ framed, at, ms, to }) => {
  expect(wayOn(at, { ...noProgress(0), framed, movedAt: ms }, ms)).toEqual(to)
})

it.each([
  { tries: 1, chance: 0, ms: 750 },
  { tries: 1, chance: 1, ms: 1_250 },
  { tries: 3, chance: 0.5, ms: 4_000 },
  { tries: 500, chance: 0.5, ms: 15_000 },
])('try $tries waits $ms ms by chance $chance', ({ tries, chance, ms }) => {
  expect(pauseBefore(tries, 'soon', chance)).toBe(ms)
})

it('looks at what cannot be played each half minute', () => {
  expect(pauseBefore(1, 'slowly', 0.5)).toBe(30_000)
})

const again = { at: 5_000, try: 2 }

it.each([
  { state: { at: 'loading', because: null }, read: 'Loading HLS…', counting: 'Loading HLS…' },
  {
    state: { at: 'playing', behind: 7, aged: null },
    read: 'Playing HLS',
    counting: 'Playing HLS, 7 s behind live',
  },
  { state: { at: 'playing', behind: 1, aged: null }, read: 'Playing HLS', counting: 'Playing HLS' },
  { state: { at: 'playing', behind: null, aged: null }, read: 'Playing HLS', counting: 'Playing HLS' },
  { state: { at: 'paused' }, read: 'Paused.', counting: 'Paused.' },
  {
    state: { at: 'frozen', since: -2_000, because: 'nothing new arrives' },
    read: 'Frozen: nothing new arrives.',
    counting: 'Frozen for 4 s: nothing new arrives.',
  },
  { state: { at: 'ended', again: null }, read: 'Ended.', counting: 'Ended.' },
  { state: { at: 'ended', again }, read: 'Ended.', counting: 'Ended. Looked for again in 3 s.' },
  {
    state: { at: 'trying', because: 'it is not there yet', again },
    read: 'Trying again: it is not there yet.',
    counting: 'Trying again in 3 s: it is not there yet.',
  },
  {
    state: { at: 'refused', because: 'it is H.265' },
    read: 'Cannot be played: it is H.265.',
    counting: 'Cannot be played: it is H.265.',
  },
] as const)('says $counting, and reads out $read once', ({ state, read, counting }) => {
  expect(sayState(state, 'HLS', null)).toBe(read)
  expect(sayState(state, 'HLS', 2_000)).toBe(counting)
})
