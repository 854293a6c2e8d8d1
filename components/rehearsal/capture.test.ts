import { expect, it } from 'vitest'
import { whyNotCaptured } from './capture'

const named = (name: string) => Object.assign(new Error('Requested device not found'), { name })

it.each([
  { name: 'NotAllowedError', of: 'camera', says: /not allowed to use the camera\. Allow it/ },
  { name: 'NotAllowedError', of: 'screen', says: /No screen was chosen/ },
  { name: 'NotFoundError', of: 'camera', says: /has no camera/ },
  { name: 'NotReadableError', of: 'camera', says: /Another program has the camera/ },
  { name: 'AbortError', of: 'screen', says: /gave no screen: Requested device not found/ },
] as const)('$name of the $of is told in a sentence', ({ name, of, says }) => {
  expect(whyNotCaptured(named(name), of)).toMatch(says)
  expect(whyNotCaptured(named(name), of)).toMatch(/\.$/)
})
