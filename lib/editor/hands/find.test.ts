import { expect, it } from 'vitest'
import { folded, found } from './find'

it.each([
  { typed: 'jose', name: 'José Álvarez', why: 'accents are ignored' },
  { typed: 'JOSÉ', name: 'Jose Alvarez', why: 'on both sides, and so is the case' },
  { typed: 'strasse', name: 'Straße 5', why: 'ß is typed as ss' },
  { typed: 'lodz', name: 'Łódź', why: 'strokes are no accents in Unicode, and are ignored too' },
  { typed: 'isik', name: 'Işık', why: 'the dotless i of Turkish' },
  { typed: 'алена', name: 'Алёна', why: 'ё is typed as е' },
  { typed: 'анна', name: 'Гость Анна', why: 'Cyrillic, the second word' },
  { typed: 'محمد', name: 'مُحَمَّد', why: 'Arabic vowel signs are ignored' },
  { typed: 'احمد', name: 'أحمد', why: 'and so is the hamza on an alef' },
  { typed: 'שלום', name: 'שָׁלוֹם', why: 'Hebrew points' },
  { typed: '김', name: '김민준', why: 'Korean' },
  { typed: '田中', name: '田中さくら', why: 'Japanese' },
  { typed: 'ａｎｎａ', name: 'Anna', why: 'the full width of an input method' },
  { typed: 'cam ٣', name: 'Camera 3', why: 'digits of any script' },
  { typed: 'guest wide', name: 'Wide shot, guest', why: 'words in any order' },
  { typed: 'ann', name: '\u2068Anna\u2069', why: 'invisible signs of direction are ignored' },
])('$typed finds $name: $why', ({ typed, name }) => {
  expect(found(typed, [{ words: folded(name) }])).toHaveLength(1)
})

it.each([
  { typed: 'bob', name: 'Anna' },
  { typed: 'anna bob', name: 'Anna' },
  { typed: '.*', name: 'Anna' },
])('$typed does not find $name', ({ typed, name }) => {
  expect(found(typed, [{ words: folded(name) }])).toEqual([])
})

it('starts of names go before starts of words, and those before middles; else the order stays', () => {
  const names = ['Banana', 'Guest Ana', 'Ana', 'Anatol', 'Bob']
  const rows = names.map((name) => ({ name, words: folded(name) }))
  expect(found('ana', rows).map(({ name }) => name)).toEqual(['Ana', 'Anatol', 'Guest Ana', 'Banana'])
  expect(found('  ', rows)).toBe(rows)
})
