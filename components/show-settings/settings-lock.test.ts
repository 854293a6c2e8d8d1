import { expect, it } from 'vitest'
import { programOf, requestOf, snapshotOf } from '@/lib/editor/testing/show'
import { toForm, withRunning } from './settings-form'
import { accountLock, differingFromAir, frozenLock, lockOfOutput, needsRestart } from './settings-lock'

const { show, task } = snapshotOf([])
const anna = { id: 'anna', name: 'Anna' }
const uncertain = {
  requestId: 'r',
  action: 'StartMix',
  layoutId: null,
  layoutName: null,
  since: 0,
  tries: 0,
  nextTryAt: null,
  says: '',
} as const
const retrying = { ...uncertain, of: 5, nextTryAt: 0 }

it.each([
  { when: 'nothing runs', facts: {}, short: undefined },
  { when: 'the task runs', facts: { task: { ...task, running: true } }, short: 'Locked on air' },
  {
    when: 'nobody knows whether it runs',
    facts: { task: { ...task, uncertain } },
    short: 'Locked: on air not certain',
  },
  { when: 'a request is sent', facts: { task: { ...task, inFlight: 'r' } }, short: 'Locked: request pending' },
  { when: 'one is tried again', facts: { task: { ...task, retrying } }, short: 'Locked: request pending' },
  {
    when: 'one waits for its turn',
    facts: { requests: [requestOf('r', anna, { state: 'waiting' })] },
    short: 'Locked: request pending',
  },
])('what a task keeps is locked as the server has it: $when', ({ facts, short }) => {
  const all = { show, task, requests: [], ...facts }
  expect(frozenLock(all)?.short).toBe(short)
  expect(accountLock(all) !== null).toBe(short !== undefined)
})

it('says of each field what runs where something else is saved, and puts it back', () => {
  const [output] = show.settings.outputs
  if (!output) throw new Error('A show has an output.')
  const stored = {
    ...show.settings,
    alignment: 'all' as const,
    receiveBufferMs: 400,
    outputs: [{ ...output, fps: 20, audioBitrate: 64_000 }],
  }
  const facts = {
    show: { ...show, settings: stored },
    task: { ...task, running: true, program: programOf({ settings: show.settings }) },
    requests: [],
  }
  const lock = frozenLock(facts)
  expect(lock?.runs).toEqual({ alignment: 'None', receiveBufferMs: 'not set' })
  expect(lockOfOutput(lock, differingFromAir(facts), output.id)?.runs).toEqual({ fps: '15', audioBitrate: '48 kbit/s' })
  const typed = { ...toForm('Friday', stored), userData: 'typed meanwhile' }
  expect(withRunning(typed, show.settings, stored)).toEqual({
    ...toForm('Friday', show.settings),
    userData: 'typed meanwhile',
  })
})

it.each([
  { when: 'nothing frozen is touched', change: { userData: 'hello' }, kept: false, unlocked: true },
  { when: 'a field is changed that runs as it is saved', change: { channels: 'stereo' }, kept: true, unlocked: true },
  { when: 'what runs is put back', change: { alignment: 'none' }, kept: false, unlocked: false },
] as const)('a restart is needed, left alone $kept, unlocked $unlocked: $when', ({ change, kept, unlocked }) => {
  const stored = { ...show.settings, alignment: 'all' } as const
  const program = programOf({ settings: show.settings })
  const facts = { show: { ...show, settings: stored }, task: { ...task, running: true, program }, requests: [] }
  const wanted = { ...stored, ...change }
  expect(needsRestart(facts, wanted, false)).toBe(kept)
  expect(needsRestart(facts, wanted, true)).toBe(unlocked)
})
