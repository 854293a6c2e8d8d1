import { expect, it } from 'vitest'
import { balanced, isolated } from './isolated'

it.each([
  ['Guest left', 'Guest left', 'runs from left to right'],
  ['Élodie · Київ · 東京', 'Élodie · Київ · 東京', 'so does this'],
  ['ليلى', '\u2068ليلى\u2069', 'Arabic'],
  ['נועה 2', '\u2068נועה 2\u2069', 'Hebrew'],
  ['\u202Eevil', '\u2068\u202Eevil\u2069', 'mirrors itself, up to the end of the isolate'],
  ['\u2069\u202Eevil', '\u2068\u202Eevil\u2069', 'cannot end the isolate first'],
  ['\u2067evil', '\u2068\u2067evil\u2069\u2069', 'cannot leave one open'],
  ['\u200Fx', '\u2068\u200Fx\u2069', 'a mark alone'],
])('%j becomes %j: %s', (name, text) => {
  expect(isolated(name)).toBe(text)
})

it('a name that is isolated already stays balanced', () => {
  expect(balanced(isolated('ליאור'))).toBe(isolated('ליאור'))
})
