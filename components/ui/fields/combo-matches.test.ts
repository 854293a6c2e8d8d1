import { expect, it } from 'vitest'
import { comboMatches } from './combo-matches'

const ROOM = [
  { id: 'cam-10', name: 'Anna Berg', detail: 'user-anna' },
  { id: 'cam-1', name: 'Ben', detail: 'user-ben' },
  { id: 'phone', name: '\u2068Zoë\u2069', detail: 'user-zoe' },
]

it.each([
  { text: 'an', best: 'cam-10', shown: ['cam-10'], why: 'the name begins so' },
  { text: 'BERG', best: 'cam-10', shown: ['cam-10'], why: 'a word of the name does, in any case' },
  { text: 'zoe', best: 'phone', shown: ['phone'], why: 'accents and signs of direction are nothing that is typed' },
  { text: 'cam-1', best: 'cam-1', shown: ['cam-1', 'cam-10'], why: 'the whole id wins over the beginning of another' },
  { text: 'cam', best: null, shown: ['cam-10', 'cam-1'], why: 'a part of ids may be an id of its own' },
  { text: 'user-ben', best: 'cam-1', shown: ['cam-1'], why: 'who publishes it is searched too' },
  { text: 'b', best: 'cam-1', shown: ['cam-1', 'cam-10'], why: 'the beginning goes before a later word' },
  { text: 'screen', best: null, shown: [], why: 'nobody is called so' },
  { text: ' ', best: null, shown: ['cam-10', 'cam-1', 'phone'], why: 'nothing is sought yet' },
])('“$text” means $best of $shown: $why', ({ text, best, shown }) => {
  const found = comboMatches(ROOM, text)
  expect(found.best?.id ?? null).toBe(best)
  expect(found.shown.map(({ id }) => id)).toEqual(shown)
})

it('of a thousand it shows sixty, and counts the rest', () => {
  const crowd = Array.from({ length: 1000 }, (_, index) => ({ id: `s${index}`, name: `Guest ${index}`, detail: '' }))
  expect(comboMatches(crowd, '')).toMatchObject({ more: 940 })
  expect(comboMatches(crowd, 'guest')).toMatchObject({ more: 940, best: { id: 's0' } })
})
