import { describe, expect, it } from 'vitest'
import type { Program, Task } from '@/lib/desk/task'
import type { DeskState } from './desk-state'
import { isUnsaved, statusOf, tallyOf } from './status'
import { documentOf, input, layoutOf, requestOf, snapshotOf } from './test-server'

const OPENING = layoutOf('Opening', documentOf(input('cam')))
const ANNA = { id: 'anna', name: 'Anna' }
const { show, task: OFF } = snapshotOf([OPENING])

const program: Program = {
  requestId: 'r1',
  sequence: 42,
  layoutId: 'Opening',
  layoutName: 'Opening',
  layoutRevision: 1,
  acceptedAt: 1_000,
  by: ANNA,
  document: OPENING.document,
  settings: show.settings,
}
const ON: Task = { ...OFF, running: true, startedAt: 1_000, sequence: 42, program }
const moved = { ...OPENING, document: documentOf(input('cam', { x: 300 })) }
const known = (fields: Partial<DeskState>) => ({
  show,
  layouts: [OPENING],
  task: ON,
  requests: [],
  previewId: 'Opening',
  ...fields,
})

it.each([
  {
    when: 'it is on air as shown',
    has: {},
    state: 'accepted',
    words: 'On air: Opening, sequence 42, accepted 3 s ago.',
  },
  {
    when: 'the preview differs',
    has: { layouts: [moved] },
    state: 'edited',
    words: 'On air: Opening, sequence 42, accepted 3 s ago. The preview is different.',
  },
  { when: 'nothing was taken', has: { task: OFF }, state: 'off', words: 'Off air.' },
  {
    when: 'ZEGOCLOUD ended it',
    has: { task: { ...OFF, ended: 'ZEGOCLOUD ended the task.' } },
    state: 'off',
    words: 'Off air: ZEGOCLOUD ended the task.',
  },
  {
    when: 'a take is under way',
    has: {
      task: { ...ON, sequence: 43, inFlight: 'r2' },
      requests: [requestOf('r2', ANNA, { state: 'sending', sequence: 43, layoutName: 'Talk' })],
    },
    state: 'sent',
    words: 'Talk, sequence 43, is sent to ZEGOCLOUD, no answer yet. On air: Opening, sequence 42, accepted 3 s ago.',
  },
  {
    when: 'the newest take was refused',
    has: {
      requests: [
        requestOf('r2', ANNA, { state: 'rejected', layoutName: 'Talk', code: 150, answeredAt: 4_000 }),
        requestOf('r1', ANNA),
      ],
    },
    state: 'rejected',
    words: 'ZEGOCLOUD refused Talk just now (code 150). On air: Opening, sequence 42, accepted 3 s ago.',
  },
  {
    when: 'an older take was refused',
    has: { requests: [requestOf('r2', ANNA), requestOf('r1', ANNA, { state: 'rejected' })] },
    state: 'accepted',
    words: 'On air: Opening, sequence 42, accepted 3 s ago.',
  },
  {
    when: 'it is not known',
    has: {
      task: {
        ...ON,
        uncertain: {
          requestId: 'r2',
          action: 'StartMix',
          layoutName: 'Talk',
          since: 0,
          tries: 1,
          nextTryAt: null,
          says: 'ZEGOCLOUD did not answer. On air is either Opening or Talk.',
        },
      },
    },
    state: 'unknown',
    words: 'ZEGOCLOUD did not answer. On air is either Opening or Talk.',
  },
] as const)('says $state when $when', ({ has, state, words }) => {
  expect(statusOf(known(has), 4_000)).toMatchObject({ state, words })
})

describe('the tally', () => {
  it.each([
    { layout: OPENING, task: ON, previewId: null, tally: { program: true, changedSince: false, preview: false } },
    { layout: moved, task: ON, previewId: 'Opening', tally: { program: true, changedSince: true, preview: true } },
    { layout: OPENING, task: OFF, previewId: null, tally: { program: false, changedSince: false, preview: false } },
  ])('of a layout is $tally', ({ layout, task, previewId, tally }) => {
    expect(tallyOf(layout, { show, task, previewId })).toEqual(tally)
  })
})

it.each<Pick<DeskState, 'saving' | 'busy'> & { unsaved: boolean }>([
  { saving: {}, busy: null, unsaved: false },
  { saving: { a: { at: 'saved' } }, busy: null, unsaved: false },
  { saving: { a: { at: 'saved' }, b: { at: 'saving' } }, busy: null, unsaved: true },
  { saving: { a: { at: 'refused', message: '' } }, busy: null, unsaved: true },
  { saving: {}, busy: 'take', unsaved: true },
])('leaving with $saving and $busy under way loses something: $unsaved', ({ saving, busy, unsaved }) => {
  expect(isUnsaved({ saving, busy })).toBe(unsaved)
})
