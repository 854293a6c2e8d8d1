import { expect, it } from 'vitest'
import { HIGHEST_FOLLOWED } from '@/lib/zego/assumptions'
import { followed, nextSequence } from './next-sequence'
import { newTaskRow } from './task-row'

const NOW = 1_767_268_800

it.each([
  { last: 0, floor: 0, next: NOW + 1, why: 'the first is above the time in seconds' },
  { last: NOW + 1, floor: 0, next: NOW + 2, why: 'two of one second rise' },
  { last: 41, floor: 0, next: NOW + 1, why: 'a backup that was put back has an old one' },
  { last: NOW + 90, floor: 0, next: NOW + 91, why: 'the clock stepped back' },
  { last: 41, floor: NOW * 1000, next: NOW * 1000 + 1, why: 'someone counts in milliseconds' },
  { last: 0, floor: 2 ** 31 - 1, next: 2 ** 31, why: 'the reference says int, not of how many bits' },
])('after $last, above $floor, comes $next: $why', ({ last, floor, next }) => {
  expect(nextSequence({ ...newTaskRow('show'), sequence: last, sequence_floor: floor }, NOW)).toBe(next)
})

it('follows no sequence above which ours could not be counted', () => {
  expect([HIGHEST_FOLLOWED, HIGHEST_FOLLOWED + 1, Number.MAX_SAFE_INTEGER].map(followed)).toEqual([
    HIGHEST_FOLLOWED,
    0,
    0,
  ])
})
