import { expect, it } from 'vitest'
import { placeSource, removeInputs, setRects } from '../commands'
import { apply, compose, type Diff, difference } from '../diff'
import { bringToFront, moveTo } from '../order'
import { setInputs } from '../set-fields'
import { layoutOf } from '../testing/layout-of'
import { withoutLocked } from './locks'

const document = layoutOf({ host: { locked: true }, guest: {}, slides: {} })
const rect = { x: 8, y: 8, width: 64, height: 36 }
const moveBoth = setRects(document, { host: rect, guest: rect })

it.each<{ edit: Diff; changes: string[]; refused: string[]; why: string }>([
  { edit: moveBoth, changes: ['guest'], refused: ['host'], why: 'what is not locked moves' },
  { edit: removeInputs(document, ['host', 'guest']), changes: ['guest'], refused: ['host'], why: 'it is not removed' },
  { edit: bringToFront(document, ['host']), changes: [], refused: ['host'], why: 'it keeps its layer' },
  { edit: moveTo(document, 'slides', 0), changes: ['slides'], refused: [], why: 'others change theirs' },
  { edit: setInputs(document, ['host'], () => ({ volume: 0 })), changes: [], refused: ['host'], why: 'nor its sound' },
  { edit: setInputs(document, ['host'], () => ({ locked: false })), changes: ['host'], refused: [], why: 'unlocking' },
  {
    edit: setInputs(document, ['guest'], () => ({ locked: true, volume: 5 })),
    changes: ['guest'],
    refused: [],
    why: 'what is locked by the same edit still changes',
  },
  {
    edit: placeSource(document, { id: 'new', source: { kind: 'stream', streamId: 'n' }, rect, placed: true }),
    changes: ['new'],
    refused: [],
    why: 'a new one is free',
  },
])('an edit changes $changes and refuses $refused: $why', ({ edit, changes, refused }) => {
  const allowed = withoutLocked(edit, document)
  const { added, updated, removed } = difference(document, apply(document, allowed.diff))
  expect([...Object.keys(added), ...Object.keys(updated), ...Object.keys(removed)]).toEqual(changes)
  expect(allowed.refused).toEqual(refused)
})

it('an edit that unlocks and moves at once only unlocks', () => {
  const unlock = setInputs(document, ['host'], () => ({ locked: false }))
  const { diff } = withoutLocked(compose(unlock, moveBoth), document)
  expect(apply(document, diff).records.host).toEqual({ ...document.records.host, locked: false })
})
