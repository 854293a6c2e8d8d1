import { expect, it } from 'vitest'
import { sayRetry } from './retry-words'

const trying = { nextTryAt: 9_000, tries: 1, of: 5, isSending: false }

it.each([
  ['before the page is alive', trying, null, 'Retrying (2 of 5).'],
  ['a while before the try', trying, 5_500, 'Retrying in 4 s (2 of 5).'],
  ['when the try is due', trying, 9_000, 'Retrying now (2 of 5).'],
  ['while it is sent', { ...trying, isSending: true }, 1_000, 'Retrying now (2 of 5).'],
  ['before the first', { ...trying, tries: 0 }, 8_000, 'Retrying in 1 s (1 of 5).'],
])('%s', (_, task, now, says) => {
  expect(sayRetry(task, now)).toBe(says)
})
