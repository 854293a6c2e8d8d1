import { expect, it } from 'vitest'
import type { DeskState } from './desk-state'
import { isUnsaved } from './saving'

const busy = { take: 0, stop: 0 }

it.each<Pick<DeskState, 'saving' | 'busy'> & { unsaved: boolean }>([
  { saving: {}, busy, unsaved: false },
  { saving: { a: { at: 'saved' } }, busy, unsaved: false },
  { saving: { a: { at: 'saved' }, b: { at: 'saving' } }, busy, unsaved: true },
  { saving: { a: { at: 'refused', message: '' } }, busy, unsaved: true },
  { saving: {}, busy: { take: 1, stop: 0 }, unsaved: true },
  { saving: {}, busy: { take: 0, stop: 1 }, unsaved: true },
])('leaving with $saving and $busy under way loses something: $unsaved', ({ saving, busy, unsaved }) => {
  expect(isUnsaved({ saving, busy })).toBe(unsaved)
})
