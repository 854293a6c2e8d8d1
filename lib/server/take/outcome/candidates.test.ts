import { expect, it } from 'vitest'
import { emptyDocument, NO_GUIDES } from '@/lib/layout/document'
import { PLAIN_SETTINGS } from '@/lib/layout/show'
import type { RequestRow } from '@/lib/server/rows/rows'
import { draftStop, draftTake } from '@/lib/server/take/asking/draft'
import { toCandidates } from './candidates'

const settings = (taskId = 'task') => ({ ...PLAIN_SETTINGS, roomId: 'demo', taskId, userId: 'desk', outputs: [] })
const draft = (taskId?: string) => ({
  id: crypto.randomUUID(),
  showId: 'show',
  accountId: 'default',
  settings: settings(taskId),
  operator: { id: 'ada', name: 'Ada' },
  key: null,
  now: 0,
})
const red = { type: 'background', id: 'background', colour: '#ff0000', image: null, guides: NO_GUIDES } as const

/** Makes a take of a layout of this name: unchanged, edited to be red, or sent with other settings. */
function taken(name: string, sequence: number, what: 'plain' | 'edited' | 'other settings' = 'plain'): RequestRow {
  const document = what === 'edited' ? { ...emptyDocument(), records: { background: red } } : emptyDocument()
  const layout = { id: name, showId: 'show', name, position: 'a0', number: 1, revision: 1, document, updatedAt: 0 }
  return { ...draftTake(draft(what === 'other settings' ? 'other' : 'task'), layout), sequence }
}
const stopped = (sequence: number): RequestRow => ({ ...draftStop(draft()), sequence })

it.each([
  ['another layout', taken('A', 7), [taken('B', 8)], ['A', 'B']],
  [
    'the same layout, edited',
    taken('A', 7),
    [taken('A', 8, 'edited')],
    ['A (accepted, sequence 7)', 'A (sent, sequence 8)'],
  ],
  [
    'the same layout with other settings',
    taken('A', 7),
    [taken('A', 8, 'other settings')],
    ['A (accepted, sequence 7)', 'A (sent, sequence 8)'],
  ],
  ['the very same again: the one certain case', taken('A', 7), [taken('A', 8)], ['A']],
  ['a take and the try after it', taken('A', 7), [taken('B', 8), taken('B', 9)], ['A', 'B']],
  [
    'two takes of one layout, and another',
    undefined,
    [taken('A', 1), taken('A', 2, 'edited'), taken('B', 3)],
    ['A (sent, sequence 1)', 'A (sent, sequence 2)', 'B', 'nothing'],
  ],
  ['a stop', taken('A', 7), [stopped(8)], ['A', 'nothing']],
  ['a stop, then a take', taken('A', 7), [stopped(8), taken('B', 9)], ['A', 'B', 'nothing']],
  ['a stop while nothing was known to run', undefined, [stopped(1)], ['nothing']],
])('while nobody knows what came of %s', (_, program, open, names) => {
  expect(toCandidates(program, open, null)).toEqual(names)
})

it.each([
  ['others', ['A', 'B', 'someone else']],
  ['late', ['A', 'B', 'another take']],
] as const)('an alarm names one more: %s', (alarm, names) => {
  expect(toCandidates(taken('A', 7), [taken('B', 8)], alarm)).toEqual(names)
})
