import { expect, it } from 'vitest'
import type { Program, Task } from '@/lib/desk/task'
import { tallyOf } from './tally'
import { documentOf, input, layoutOf, snapshotOf } from './test-server'

const OPENING = layoutOf('Opening', documentOf(input('cam')))
const { show, task: OFF } = snapshotOf([OPENING])

const program: Program = {
  requestId: 'r1',
  sequence: 42,
  layoutId: 'Opening',
  layoutName: 'Opening',
  layoutRevision: 1,
  acceptedAt: 1_000,
  by: { id: 'anna', name: 'Anna' },
  document: OPENING.document,
  settings: show.settings,
}
const ON: Task = { ...OFF, running: true, startedAt: 1_000, sequence: 42, program }
const moved = { ...OPENING, document: documentOf(input('cam', { x: 300 })) }
const other = layoutOf('Talk', moved.document)

it.each([
  { of: 'on air as shown', layout: OPENING, task: ON, previewId: null, program: true, changedSince: false },
  { of: 'on air, edited since', layout: moved, task: ON, previewId: 'Opening', program: true, changedSince: true },
  { of: 'not the one on air', layout: other, task: ON, previewId: 'Opening', program: false, changedSince: false },
  { of: 'off air', layout: OPENING, task: OFF, previewId: null, program: false, changedSince: false },
])('of a layout $of: program $program, changed since $changedSince', ({ layout, task, previewId, ...rest }) => {
  const { program, changedSince } = rest
  expect(tallyOf(layout, { show, task, previewId })).toEqual({
    program,
    changedSince,
    preview: previewId === layout.id,
  })
})
