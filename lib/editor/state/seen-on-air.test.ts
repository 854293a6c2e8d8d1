import { expect, it } from 'vitest'
import { input, programOf, snapshotOf } from '@/lib/editor/testing/show'
import { documentOf } from '@/lib/layout/testing/layout-of'
import type { RosterEntry } from '@/lib/protocol/roster'
import { heardOnAir, seenOnAir } from './seen-on-air'

const entry = (streamId: string, state: RosterEntry['state'] = 'live'): RosterEntry => ({
  streamId,
  userId: '',
  userName: '',
  state,
  since: 0,
})

function onAir(entries: RosterEntry[], running = true) {
  const { task, roster, account } = snapshotOf([])
  const document = documentOf(
    input('host'),
    input('again', { source: { kind: 'stream', streamId: 'host' } }),
    input('guest'),
    input('hidden', { hidden: true }),
    input('music', { content: 'audio' }),
    input('slate', { placeholder: { mode: 'always', url: 'https://example.com/slate.png' } }),
  )
  return { task: { ...task, running, program: programOf({ document }) }, roster: { ...roster, entries }, account }
}

const idsOf = (state: ReturnType<typeof onAir>) => seenOnAir(state).map(({ inputIds }) => inputIds.join(' '))

it('lists each source whose picture is on air once, with all inputs that show it', () => {
  expect(idsOf(onAir([entry('host'), entry('guest')]))).toEqual(['again host', 'guest'])
})

it('leaves out who has left, which has an alarm of its own, and says nothing off air', () => {
  expect(idsOf(onAir([entry('host'), entry('guest', 'gone')]))).toEqual(['again host'])
  expect(idsOf(onAir([entry('host')], false))).toEqual([])
})

it('lists each source whose sound is on air and turned up', () => {
  const state = onAir([entry('host'), entry('guest'), entry('music')])
  const document = documentOf(
    input('host', { volume: 0 }),
    input('guest', { content: 'video' }),
    input('music', { content: 'audio' }),
    input('phone', { placed: false }),
  )
  const heard = (now: typeof state) => heardOnAir(now).map(({ streamId }) => streamId)
  expect(heard({ ...state, task: { ...state.task, program: programOf({ document }) } })).toEqual(['music', 'phone'])
  expect(heard(onAir([entry('host', 'gone')]))).not.toContain('host')
})
