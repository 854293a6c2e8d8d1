import { expect, it } from 'vitest'
import { input, layoutOf, programOf, snapshotOf } from '@/lib/editor/testing/show'
import { documentOf } from '@/lib/layout/testing/layout-of'
import { describeChanges } from '@/lib/mix/changes/changes'
import type { Task } from '@/lib/protocol/task'
import { tallyOf } from './tally'

const OPENING = layoutOf('Opening', documentOf(input('cam')))
const { task: OFF } = snapshotOf([OPENING])

const program = programOf({
  sequence: 42,
  layoutId: 'Opening',
  layoutName: 'Opening',
  acceptedAt: 1_000,
  document: OPENING.document,
})
const ON: Task = { ...OFF, running: true, startedAt: 1_000, sequence: 42, program }
const uncertain = { requestId: 'r2', action: 'StartMix', since: 0, tries: 0, nextTryAt: 1, says: 'No answer.' } as const
const TALK_UNKNOWN: Task = { ...ON, uncertain: { ...uncertain, layoutId: 'Talk', layoutName: 'Talk' } }
const STOP_UNKNOWN: Task = {
  ...ON,
  uncertain: { ...uncertain, action: 'StopMix', layoutId: null, layoutName: null },
}
const FIRST_UNKNOWN: Task = { ...TALK_UNKNOWN, running: false, startedAt: null, program: null }
const unheard = (isUnknown: boolean): Task => ({ ...ON, unheard: { since: 0, isUnknown } })
const moved = { ...OPENING, document: documentOf(input('cam', { x: 300 })) }
const other = layoutOf('Talk', moved.document)

it.each([
  { of: 'on air as shown', layout: OPENING, task: ON, previewId: null, program: 'on', changedSince: false },
  { of: 'on air, edited since', layout: moved, task: ON, previewId: 'Opening', program: 'on', changedSince: true },
  { of: 'not the one on air', layout: other, task: ON, previewId: 'Opening', program: 'off', changedSince: false },
  { of: 'not heard of', layout: OPENING, task: unheard(false), previewId: null, program: 'on', changedSince: false },
  {
    of: 'not heard of for long',
    layout: OPENING,
    task: unheard(true),
    previewId: null,
    program: 'perhaps',
    changedSince: false,
  },
  { of: 'off air', layout: OPENING, task: OFF, previewId: null, program: 'off', changedSince: false },
  {
    of: 'perhaps not on air any more',
    layout: moved,
    task: TALK_UNKNOWN,
    previewId: null,
    program: 'perhaps',
    changedSince: false,
  },
  {
    of: 'perhaps on air by now',
    layout: other,
    task: TALK_UNKNOWN,
    previewId: null,
    program: 'perhaps',
    changedSince: false,
  },
  {
    of: 'perhaps stopped',
    layout: OPENING,
    task: STOP_UNKNOWN,
    previewId: null,
    program: 'perhaps',
    changedSince: false,
  },
  {
    of: 'perhaps the first on air',
    layout: other,
    task: FIRST_UNKNOWN,
    previewId: null,
    program: 'perhaps',
    changedSince: false,
  },
  {
    of: 'that no unknown request asked for',
    layout: OPENING,
    task: FIRST_UNKNOWN,
    previewId: null,
    program: 'off',
    changedSince: false,
  },
] as const)(
  'of a layout $of: program $program, changed since $changedSince',
  ({ layout, task, previewId, ...rest }) => {
    const { program, changedSince } = rest
    const { show, account } = snapshotOf([])
    expect(tallyOf(layout, { show, account, task, previewId }, describeChanges)).toEqual({
      program,
      changedSince,
      preview: previewId === layout.id,
    })
  },
)

it('a card tells no change before what tells changes is there', () => {
  const { show, account } = snapshotOf([])
  const state = { show, account, task: ON, previewId: null }
  expect(tallyOf(moved, state, null)).toMatchObject({ program: 'on', changedSince: false })
})
