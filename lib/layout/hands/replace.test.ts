import { expect, it } from 'vitest'
import { apply } from '../diff'
import { inputOf, type LayoutDocument } from '../document'
import { PLAIN_LABEL, type Source } from '../input'
import { documentOf, testInput as input } from '../testing/layout-of'
import { withoutLocked } from './locks'
import { replaceSource } from './replace'

const stream = (streamId: string): Source => ({ kind: 'stream', streamId })
const HOST: Source = { kind: 'slot', for: { by: 'role', role: 'Host' } }

const label = { ...PLAIN_LABEL, text: 'Studio' }
const document = documentOf(
  input('anna', { x: 0, width: 640, order: 'a0', label, cornerRadius: 8, volume: 40 }),
  input('ben', { x: 640, width: 320, order: 'a1' }),
  input('voice', { order: 'a2', placed: false }),
  input('fixed', { order: 'a3', locked: true }),
  input('place', { order: 'a4', source: HOST }),
)

/** Returns the source and the place of inputs after a source was put in the place of one, as the store allows it. */
function after(id: string, source: Source, before: LayoutDocument = document) {
  const { diff, refused } = withoutLocked(replaceSource(before, id, source), before)
  const then = apply(before, diff)
  return { refused, then, streamAt: (of: string) => inputOf(then, of)?.source }
}

it('a new source takes the place, the look and the label of the one that was there', () => {
  const { then } = after('anna', stream('cleo'))
  expect(inputOf(then, 'anna')).toEqual({ ...inputOf(document, 'anna'), source: stream('cleo') })
})

it('an empty place is filled by a source, and a place may wait for anyone', () => {
  expect(after('place', stream('cleo')).streamAt('place')).toEqual(stream('cleo'))
  expect(after('anna', HOST).streamAt('anna')).toEqual(HOST)
  expect(after('anna', HOST).streamAt('place')).toEqual(HOST)
})

it('a source of the layout changes places with the one that was there, and its label goes with it', () => {
  const { then } = after('ben', stream('anna'))
  expect(inputOf(then, 'anna')).toMatchObject({ x: 640, width: 320, order: 'a1', label, source: stream('anna') })
  expect(inputOf(then, 'ben')).toMatchObject({ x: 0, width: 640, order: 'a0', label: null })
})

it('with one that is heard only it changes sources, since that has no place', () => {
  const { streamAt } = after('anna', stream('voice'))
  expect([streamAt('anna'), streamAt('voice')]).toEqual([stream('voice'), stream('anna')])
})

it.each([
  { id: 'fixed', source: stream('cleo'), refused: ['fixed'], why: 'its place is locked' },
  { id: 'fixed', source: stream('anna'), refused: ['fixed'], why: 'a source of the layout would take a locked place' },
  { id: 'anna', source: stream('fixed'), refused: ['fixed'], why: 'the source is locked elsewhere' },
  { id: 'anna', source: stream('anna'), refused: [], why: 'it stands there already' },
  { id: 'gone', source: stream('anna'), refused: [], why: 'the input was removed meanwhile' },
])('nothing changes where $why', ({ id, source, refused }) => {
  const result = after(id, source)
  expect(result.then).toEqual(document)
  expect(result.refused).toEqual(refused)
})
