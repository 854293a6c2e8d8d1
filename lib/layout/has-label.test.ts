import { expect, it } from 'vitest'
import { hasLabel } from './document'
import type { Input } from './input'
import { documentOf, testInput } from './testing/layout-of'

const label = { text: 'Anna', left: 8, top: 4, size: 24, colour: '#ffffff', opacity: 100, outline: null }
const NEXT: Input['source'] = { kind: 'slot', for: { by: 'next' } }

it.each([
  { fields: { label }, has: true, why: 'a picture on the frame' },
  { fields: { label, source: NEXT }, has: false, why: 'an empty place, which is not sent' },
  { fields: { label, hidden: true }, has: false, why: 'a hidden one' },
  { fields: { label: { ...label, text: '' } }, has: false, why: 'no text' },
])('$why makes the font matter: $has', ({ fields, has }) => {
  expect(hasLabel(documentOf(testInput('a', fields)))).toBe(has)
})
