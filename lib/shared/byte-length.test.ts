import { expect, it } from 'vitest'
import { byteLength } from './byte-length'

it.each([
  { text: '', bytes: 0 },
  { text: 'cam-1', bytes: 5 },
  { text: 'é', bytes: 2 },
  { text: '字', bytes: 3 },
  { text: '👋', bytes: 4 },
])('“$text” is $bytes bytes', ({ text, bytes }) => {
  expect(byteLength(text)).toBe(bytes)
})
