import { expect, it } from 'vitest'
import { sayNextTry } from './countdown'

const trying = { nextTryAt: 9_000, isSending: false, count: { tries: 1, of: 5 } }

it.each([
  ['before the page is alive', trying, null, 'Retrying (2 of 5).'],
  ['a while before the try', trying, 5_500, 'Retrying in 4 s (2 of 5).'],
  ['when the try is due', trying, 9_000, 'Retrying now (2 of 5).'],
  ['while it is sent', { ...trying, isSending: true }, 1_000, 'Retrying now (2 of 5).'],
  ['before the first', { ...trying, count: { tries: 0, of: 5 } }, 8_000, 'Retrying in 1 s (1 of 5).'],
])('%s, counted', (_, task, now, says) => {
  expect(sayNextTry(task, now)).toBe(says)
})

it.each([
  ['before the page is alive', { nextTryAt: 9_000, isSending: false }, null, 'Retrying.'],
  ['a while before the try', { nextTryAt: 9_000, isSending: false }, 1_500, 'Retrying in 8 s.'],
  ['just before the try', { nextTryAt: 9_000, isSending: false }, 8_999, 'Retrying in 1 s.'],
  ['when the try is due', { nextTryAt: 9_000, isSending: false }, 9_000, 'Retrying now.'],
  ['while the try is asked for', { nextTryAt: 9_000, isSending: false }, 15_000, 'Retrying now.'],
  ['while a request is sent', { nextTryAt: 9_000, isSending: true }, 1_000, 'Retrying now.'],
  ['without a connection', { nextTryAt: 9_000, isSending: true, isLost: true }, 1_000, null],
  ['when nothing more is tried', { nextTryAt: null, isSending: false }, 1_000, null],
])('%s', (_, task, now, says) => {
  expect(sayNextTry(task, now)).toBe(says)
})
