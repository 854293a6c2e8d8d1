import { expect, it } from 'vitest'
import { sayNextTry } from './uncertain-words'

it.each([
  ['before the page is alive', { nextTryAt: 9_000, isSending: false }, null, 'Retrying.'],
  ['a while before the try', { nextTryAt: 9_000, isSending: false }, 1_500, 'Retrying in 8 s.'],
  ['just before the try', { nextTryAt: 9_000, isSending: false }, 8_999, 'Retrying in 1 s.'],
  ['when the try is due', { nextTryAt: 9_000, isSending: false }, 9_000, 'Retrying now.'],
  ['while the try is asked for', { nextTryAt: 9_000, isSending: false }, 15_000, 'Retrying now.'],
  ['while a request is sent', { nextTryAt: 9_000, isSending: true }, 1_000, 'Retrying now.'],
  ['when nothing more is tried', { nextTryAt: null, isSending: false }, 1_000, null],
])('%s', (_, task, now, says) => {
  expect(sayNextTry(task, now)).toBe(says)
})
