import { expect, it } from 'vitest'
import { programOf, requestOf, snapshotOf } from '@/lib/editor/testing/show'
import type { MixRequest } from '@/lib/protocol/request'
import type { Task } from '@/lib/protocol/task'
import { previewTake, reachedBy } from './preview-take'

const anna = { id: 'anna', name: 'Anna' }
const start = (id: string, layoutId: string, state: MixRequest['state']) => requestOf(id, anna, { layoutId, state })
const stop = (state: MixRequest['state']) => requestOf('stop', anna, { action: 'StopMix', layoutId: null, state })

it.each([
  { what: 'its own refusal', requests: [start('a', 'opening', 'rejected')], is: 'a' },
  { what: 'nothing of another layout that was refused', requests: [start('a', 'slides', 'rejected')], is: null },
  {
    what: 'that it is on air, while another is refused',
    requests: [start('b', 'slides', 'rejected'), start('a', 'opening', 'accepted')],
    is: 'a',
  },
  {
    what: 'nothing once another is on air',
    requests: [start('b', 'slides', 'accepted'), start('a', 'opening', 'rejected')],
    is: null,
  },
  { what: 'nothing after a stop', requests: [stop('accepted'), start('a', 'opening', 'accepted')], is: null },
  { what: 'as before after a refused stop', requests: [stop('rejected'), start('a', 'opening', 'accepted')], is: 'a' },
  {
    what: 'nothing of what waits or was dropped',
    requests: [start('b', 'opening', 'waiting'), start('c', 'opening', 'superseded')],
    is: null,
  },
])('a preview tells $what', ({ requests, is }) => {
  expect(previewTake({ requests, previewId: 'opening' })?.id ?? null).toBe(is)
})

const OFF = snapshotOf([]).task
const confirmed = { sequence: 1, at: 0, by: 'callback' } as const
const ON: Task = { ...OFF, running: true, program: programOf({ layoutId: 'opening' }), confirmed }
const unknownStop: Task['uncertain'] = {
  requestId: 'stop',
  action: 'StopMix',
  layoutId: null,
  layoutName: null,
  since: 0,
  tries: 0,
  nextTryAt: null,
  says: '',
}
const taken = start('a', 'opening', 'accepted')
const refused = start('b', 'opening', 'rejected')

it.each<{ what: string; task: Task; requests: readonly MixRequest[]; differs?: true | null; is: string }>([
  { what: 'never taken', task: OFF, requests: [], is: '1 accepted' },
  { what: 'being sent', task: ON, requests: [start('b', 'opening', 'sending'), taken], is: '2 accepted' },
  { what: 'on air and confirmed', task: ON, requests: [taken], is: '4 accepted' },
  {
    what: 'on air, of which a callback is awaited',
    task: { ...ON, confirmed: null },
    requests: [taken],
    is: '3 accepted',
  },
  { what: 'edited since', task: ON, requests: [taken], differs: true, is: '1 accepted' },
  { what: 'not compared yet', task: ON, requests: [taken], differs: null, is: '1 accepted' },
  { what: 'off air again', task: OFF, requests: [taken], is: '1 accepted' },
  { what: 'refused', task: OFF, requests: [refused], is: '3 rejected' },
  { what: 'edited and refused', task: ON, requests: [refused, taken], differs: true, is: '3 rejected' },
  { what: 'on air, and refused when taken again', task: ON, requests: [refused, taken], is: '4 accepted' },
  {
    what: 'refused when taken again, and perhaps stopped',
    task: { ...ON, uncertain: unknownStop },
    requests: [stop('unknown'), refused, taken],
    is: '3 accepted',
  },
  { what: 'unknown', task: ON, requests: [start('b', 'opening', 'unknown'), taken], is: '3 unknown' },
  {
    what: 'refused, while another layout is on air with the same picture',
    task: { ...ON, program: programOf({ layoutId: 'slides' }) },
    requests: [refused, start('a', 'slides', 'accepted')],
    is: '3 rejected',
  },
])('a preview that is $what reached $is', ({ task, requests, differs = false, is }) => {
  const { count, answer } = reachedBy({ task, requests, previewId: 'opening' }, differs)
  expect(`${count} ${answer}`).toBe(is)
})
