import { expect, it } from 'vitest'
import { programOf, requestOf, snapshotOf } from '@/lib/editor/testing/show'
import type { MixRequest } from '@/lib/protocol/request'
import type { Task } from '@/lib/protocol/task'
import { standingOf, type UnfinishedRestart } from './unfinished-restart'

const { show, task } = snapshotOf([])
const before = show.settings
const settings = { ...before, alignment: 'all' } as const
const begun: UnfinishedRestart = {
  settings,
  before,
  name: 'Friday',
  layoutId: 'opening',
  layoutName: 'Opening',
  sequence: 4,
}
const onAir = (sequence: number, of = before): Partial<Task> => ({
  running: true,
  sequence,
  program: programOf({ sequence, settings: of }),
})
const sent = (action: MixRequest['action']) => [
  requestOf('r', { id: 'anna', name: 'Anna' }, { action, state: 'sending' }),
]
const doubt = (fields: Partial<NonNullable<Task['uncertain']>>): Partial<Task> => ({
  uncertain: {
    requestId: 'r',
    action: 'StopMix',
    layoutId: null,
    layoutName: null,
    since: 0,
    tries: 1,
    nextTryAt: 1,
    says: 'Perhaps on air.',
    ...fields,
  },
})
const says = (text: string) => expect.stringContaining(text)

it.each([
  { when: 'the stop is still on its way', requests: sent('StopMix'), stored: before, at: 'stop', outcome: null },
  { when: 'the take is still on its way', requests: sent('StartMix'), stored: settings, at: 'take', outcome: null },
  {
    when: 'nobody knows whether it was stopped, which is tried to be found out',
    fields: doubt({}),
    stored: before,
    at: 'stop',
    outcome: null,
  },
  {
    when: 'nobody knows whether it was stopped, and no more is tried',
    fields: { ...onAir(4), ...doubt({ nextTryAt: null }) },
    stored: before,
    at: 'stop',
    outcome: { done: false, says: 'Perhaps on air.' },
  },
  {
    when: 'nobody knows whether it was taken, and no more is tried',
    fields: doubt({ action: 'StartMix', nextTryAt: null }),
    stored: settings,
    at: 'take',
    outcome: { done: false, says: 'Perhaps on air.' },
  },
  {
    when: 'the stop never came',
    fields: onAir(4),
    stored: before,
    at: 'stop',
    outcome: { done: false, says: says('is on air') },
  },
  {
    when: 'the mix was stopped',
    stored: before,
    at: 'save',
    outcome: { done: false, says: says('The new settings are not saved') },
  },
  {
    when: 'the settings were saved',
    stored: settings,
    at: 'take',
    outcome: { done: false, says: says('take Opening again') },
  },
  {
    when: 'someone else changed the settings since',
    stored: { ...before, userData: 'theirs' },
    at: 'take',
    outcome: { done: false, says: says('theirs are kept') },
  },
  { when: 'it is on air again', fields: onAir(6, settings), stored: settings, at: 'take', outcome: { done: true } },
  {
    when: 'something else is on air again',
    fields: onAir(6),
    stored: before,
    at: 'stop',
    outcome: { done: false, says: says('with the old settings') },
  },
])('after a reload, $when: $at', ({ fields = {}, requests = [], stored, at, outcome }) => {
  const standing = standingOf(begun, { show: { ...show, settings: stored }, task: { ...task, ...fields }, requests })
  expect(standing.step).toBe(at)
  if (outcome === null) expect(standing.outcome).toBe(null)
  else expect(standing.outcome).toMatchObject(outcome)
})
