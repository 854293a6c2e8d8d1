import { expect, it } from 'vitest'
import { imageName } from './paint-hatch'

it.each([
  { url: 'https://example.com/stage/back.png?v=2', is: 'back.png' },
  { url: 'preset-id://stage', is: 'stage' },
  { url: 'back', is: 'back' },
])('$url is called $is', ({ url, is }) => {
  expect(imageName(url)).toBe(is)
})
