import { expect, it } from 'vitest'
import { sayUnknownFields } from './unknown-fields'

const named = (...paths: string[]) => paths.map((path, index) => ({ path, count: index + 1 }))

it.each([
  { fields: [], text: '' },
  {
    fields: [{ path: 'MixInput[].Opacity', count: 3 }],
    text: 'Fields the sandbox does not know: MixInput[].Opacity ×3',
  },
  { fields: named('Tone', 'Gop'), text: 'Fields the sandbox does not know: Tone ×1, Gop ×2' },
  {
    fields: named('A', 'B', 'C', 'D', 'E', 'F', 'G'),
    text: 'Fields the sandbox does not know: A ×1, B ×2, C ×3, D ×4, E ×5 and 2 more',
  },
])('says "$text"', ({ fields, text }) => {
  expect(sayUnknownFields(fields)).toBe(text)
})
