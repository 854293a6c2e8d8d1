import { expect, it } from 'vitest'
import { toImageUrl } from './typed-image'

it.each(['https://cdn.example.com/pause.png', 'http://cdn.example.com/a.jpg?v=2', 'preset-id://pause-1'])(
  '%s is an address of a picture',
  (url) => {
    expect(toImageUrl(` ${url} `)).toEqual({ ok: true, url })
  },
)

it.each([
  { text: 'pause.png', why: 'no scheme' },
  { text: 'ftp://cdn.example.com/pause.png', why: 'nothing that ZEGOCLOUD fetches from' },
  { text: 'https://', why: 'no host' },
  { text: 'preset-id://', why: 'no id' },
  { text: `https://cdn.example.com/${'a'.repeat(2048)}.png`, why: 'too long' },
])('“$text” is not: $why', ({ text }) => {
  expect(toImageUrl(text).ok).toBe(false)
})
