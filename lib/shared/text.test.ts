import { expect, it } from 'vitest'
import { isVisible, Text } from './text'

it.each([
  ['', true],
  ['Röda rummet 🎥 会议', true],
  ['family 👩‍👩‍👧', true],
  ['\u202eshown backwards', true],
  ['\u0000', false],
  ['two\nlines', false],
  ['\u0085', false],
  ['\ud800', false],
  ['\udc00\ud800', false],
])('%j may be stored: %s', (text, may) => {
  expect(Text.safeParse(text).success).toBe(may)
})

it.each([
  ['A', true],
  ['🎥', true],
  ['\u200bA', true],
  ['\u{1fffd}', true],
  ['', false],
  [' \u00a0\u3000', false],
  ['\u202e\u200b', false],
  ['\u2060\ufeff\u00ad', false],
  ['\u3164\u2800', false],
])('%j has something to see: %s', (text, is) => {
  expect(isVisible(text)).toBe(is)
})
