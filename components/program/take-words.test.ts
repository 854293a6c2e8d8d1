import { expect, it } from 'vitest'
import { programOf, requestOf, snapshotOf } from '@/lib/editor/testing/show'
import type { Task } from '@/lib/protocol/task'
import { sayCondition, sayInsteadOfChanges } from './take-words'

const anna = { id: 'anna', name: 'Anna' }
const OFF = snapshotOf([]).task
const ON: Task = { ...OFF, running: true, program: programOf({ layoutId: 'slides', layoutName: 'Slides' }) }
const unknown = (layoutId: string): Partial<Task> => ({
  uncertain: {
    requestId: 'r',
    action: 'StartMix',
    layoutId,
    layoutName: layoutId,
    since: 0,
    tries: 0,
    nextTryAt: 1,
    says: '',
  },
})
const alarm: Partial<Task> = { alarm: { kind: 'others', sequence: null, since: 0, says: '' } }
const unheard: Partial<Task> = { unheard: { since: 0, isUnknown: true } }
const known = (task: Task, connection: 'live' | 'reconnecting' = 'live') => ({
  task,
  connection,
  requests: [requestOf('stop', anna, { action: 'StopMix', state: 'sending' })],
})

it.each<[string, Task, 'live' | 'reconnecting', string]>([
  ['known', ON, 'live', ''],
  ['off air', OFF, 'live', ''],
  ['open after a take of another layout', { ...ON, ...unknown('opening') }, 'live', 'If Slides is still on air:'],
  [
    'open after a take of the same layout',
    { ...ON, ...unknown('slides') },
    'live',
    'If the earlier take of Slides is still on air:',
  ],
  ['open after the first take', { ...OFF, ...unknown('slides') }, 'live', 'If nothing is on air:'],
  ['not heard of', { ...ON, ...unheard }, 'live', 'If Slides is still on air:'],
  ['as it was last known', ON, 'reconnecting', 'Against the last known program:'],
  ['off air as it was last known', OFF, 'reconnecting', 'If nothing is on air:'],
])('changes are told under a condition while the program is %s', (_, task, connection, says) => {
  expect(sayInsteadOfChanges(known(task, connection), true)).toBeNull()
  expect(sayCondition(known(task, connection))).toBe(says)
})

it.each<[string, Task, boolean | null, string]>([
  ['while others are on air', { ...ON, ...alarm }, true, 'A take would make it certain what is on air'],
  ['while it is open', { ...ON, ...unknown('slides') }, false, 'A take would make it certain what is on air'],
  ['that was not compared with what is on air', ON, null, 'Not compared with program yet'],
  ['of the same picture', ON, false, 'A take would change nothing'],
  ['while a stop is sent', { ...ON, inFlight: 'stop' }, false, 'A take would start the mix again'],
])('a take %s', (_, task, isChange, says) => {
  expect(sayInsteadOfChanges(known(task), isChange)).toBe(says)
})
