import { expect, it } from 'vitest'
import { OWN_KEYS } from '../keys-in-use'
import { SHORTCUTS } from '../shortcuts'
import { idOf, type OwnKeys, recallKeys, rememberKeys, tableWith } from './own-keys'
import { refusalOf } from './reserved'

function memoryOf(text: string | null) {
  const kept = new Map<string, string>(text === null ? [] : [[OWN_KEYS, text]])
  return {
    kept,
    memory: () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    }),
  }
}

const OWN: OwnKeys = { undo: { keys: ['k'], caption: 'K' }, 'place tile left': { keys: [], caption: '' } }
const keptAs = (keys: unknown, version: unknown = 1) => JSON.stringify({ version, keys })

it('what is kept comes back', () => {
  const { memory } = memoryOf(null)
  expect(recallKeys(memory)).toEqual({})
  expect(rememberKeys(memory, OWN)).toBe(true)
  expect(recallKeys(memory)).toEqual(OWN)
  rememberKeys(memory, {})
  expect(memory().getItem(OWN_KEYS)).toBeNull()
})

it.each([
  { text: '', why: 'nothing at all' },
  { text: '{', why: 'no JSON' },
  { text: '"undo"', why: 'a text' },
  { text: '[]', why: 'a list' },
  { text: keptAs({}, 2), why: 'a later version' },
  { text: keptAs([]), why: 'a list of keys' },
  { text: keptAs({ undo: 'k' }), why: 'a text for keys' },
  { text: keptAs({ undo: { keys: [5], caption: 'K' } }), why: 'a number for a chord' },
  { text: keptAs({ undo: { keys: [''], caption: '' } }), why: 'an empty chord' },
  { text: keptAs({ undo: { keys: ['k'] } }), why: 'no caption' },
  { text: keptAs({ undo: { keys: ['k'.repeat(1e5)], caption: '' } }), why: 'a chord without an end' },
  { text: keptAs({ undo: { keys: Array(1e4).fill('k'), caption: '' } }), why: 'too many chords' },
  { text: keptAs({ undo: { keys: ['Enter'], caption: 'Enter' } }), why: 'a key that is not given' },
  { text: keptAs({ undo: { keys: ['$mod+w'], caption: 'K' } }), why: 'a key of the browser' },
])('damage is told once, and put aside: $why', ({ text }) => {
  const { memory, kept } = memoryOf(text)
  expect(recallKeys(memory)).toBeNull()
  expect(recallKeys(memory)).toEqual({})
  expect(kept.get(`${OWN_KEYS}.unread`)).toBe(text)
})

it('a browser without storage keeps nothing and goes on', () => {
  const none = () => {
    throw new Error('denied')
  }
  expect(() => recallKeys(none)).toThrow('denied')
  expect(rememberKeys(none, OWN)).toBe(false)
})

it.each(['take', 'a command of another version', 'constructor', '__proto__'])('%s gets no keys from storage', (id) => {
  const { memory } = memoryOf(`{"version":1,"keys":{"${id}":{"keys":["k"],"caption":"K"}}}`)
  expect(tableWith(recallKeys(memory) ?? OWN)).toEqual(SHORTCUTS)
})

it('rows are known by their commands', () => {
  const ids = SHORTCUTS.map(idOf)
  expect(new Set(ids).size).toBe(ids.length)
  // These ids stand in people's browsers: a row that is written anew must keep its id.
  expect(ids).toEqual(
    expect.arrayContaining(['undo', 'nudge -10 0', 'place fill frame', 'place tile left', 'preview 3']),
  )
  expect(ids).toEqual(expect.arrayContaining(['bank -1', 'walk 1', 'look fit', 'clipboard paste-rects', 'place swap']))
})

it('the table gives away no key that people may not have, but for those with a meaning of their own', () => {
  const refused = SHORTCUTS.filter(({ keys }) => keys.some(refusalOf)).map(({ caption }) => caption)
  expect(refused).toEqual(['Esc', 'Tab', 'Shift+Tab', 'Enter', 'Shift+Esc'])
})

it('a key that was given away before this version had it stays where it is, and is printed there alone', () => {
  const own: OwnKeys = { 'press stop': { keys: ['v', 'y'], caption: 'V' }, ungroup: { keys: ['['], caption: '[' } }
  const table = tableWith(own)
  const rowOf = (id: string) => table.find((row) => idOf(row) === id)
  expect(rowOf('fader')).toMatchObject({ keys: [], caption: '' })
  expect(rowOf('history')).toMatchObject({ keys: [], caption: '' })
  expect(rowOf('send-backward')).toMatchObject({ keys: ['BracketLeft'], caption: '[' })
  expect(rowOf('press stop')).toMatchObject({ keys: ['v', 'y'], caption: 'V' })
  expect(tableWith({})).toEqual(SHORTCUTS)
})
