import { expect, it } from 'vitest'
import { freeName } from './free-name'

it.each([
  ['Layout', [], 'Layout'],
  ['Layout', ['Other'], 'Layout'],
  ['Layout', ['Layout'], 'Layout 2'],
  ['Layout', ['Layout', 'Layout 2'], 'Layout 3'],
  ['Layout 1', ['Opening'], 'Layout 1'],
  ['Layout 1', ['Layout 1', 'Layout 2'], 'Layout 3'],
  ['Final 2026', ['Final 2026'], 'Final 2026 2'],
])('%s beside %j is %s', (wanted, taken, free) => {
  expect(freeName(wanted, taken)).toBe(free)
})
