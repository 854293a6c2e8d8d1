import { expect, it } from 'vitest'
import { nextPath } from './next-path'

it.each([
  ['/shows/abc?layout=1', '/shows/abc?layout=1'],
  ['/shows#here', '/shows'],
  [undefined, '/shows'],
  [['/a', '/b'], '/shows'],
  ['https://evil.example/', '/shows'],
  ['//evil.example/', '/shows'],
  ['/\\evil.example', '/shows'],
  ['/\t/evil.example', '/shows'],
  ['/..//evil.example', '/shows'],
  ['javascript:alert(1)', '/shows'],
])('%j leads to %s', (asked, path) => {
  expect(nextPath(asked)).toBe(path)
})
