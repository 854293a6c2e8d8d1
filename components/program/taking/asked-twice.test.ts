import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { isAskedTwice } from './asked-twice'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

type Press = readonly [after: number, what: string]

it.each<{ title: string; presses: readonly Press[]; last: boolean }>([
  { title: 'the first press only asks', presses: [[0, 'a']], last: false },
  {
    title: 'a second one, read and meant, answers',
    presses: [
      [0, 'a'],
      [600, 'a'],
    ],
    last: true,
  },
  {
    title: 'a double click is no answer',
    presses: [
      [0, 'a'],
      [200, 'a'],
    ],
    last: false,
  },
  {
    title: 'nor is a drumming finger',
    presses: [
      [0, 'a'],
      [300, 'a'],
      [300, 'a'],
      [300, 'a'],
    ],
    last: false,
  },
  {
    title: 'a question that stands no longer is asked anew',
    presses: [
      [0, 'a'],
      [6_100, 'a'],
    ],
    last: false,
  },
  {
    title: 'another take is another question',
    presses: [
      [0, 'a'],
      [600, 'b'],
    ],
    last: false,
  },
  {
    title: 'each dangerous take is asked for',
    presses: [
      [0, 'a'],
      [600, 'a'],
      [600, 'a'],
    ],
    last: false,
  },
])('$title', ({ presses, last }) => {
  vi.advanceTimersByTime(60_000)
  let answer = false
  for (const [after, what] of presses) {
    vi.advanceTimersByTime(after)
    answer = isAskedTwice(what)
  }
  expect(answer).toBe(last)
})
