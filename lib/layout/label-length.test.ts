import { expect, it } from 'vitest'
import { labelLength } from './label-length'

it.each([
  { text: '', length: 0 },
  { text: 'Anna', length: 4 },
  { text: '主持人', length: 9 },
  { text: 'é', length: 3 },
  { text: '😀', length: 3 },
  { text: `${'字'.repeat(99)}abc`, length: 300 },
])('$text counts $length', ({ text, length }) => {
  expect(labelLength(text)).toBe(length)
})
