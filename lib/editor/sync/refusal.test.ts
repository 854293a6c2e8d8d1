import { expect, it } from 'vitest'
import { requestOf, snapshotOf } from '@/lib/editor/testing/show'
import type { Retrying } from '@/lib/protocol/task'
import { givenUp, refusalNotice } from './refusal'

const anna = { id: 'anna', name: 'Anna' }
const ben = { id: 'ben', name: 'Ben' }
const retrying: Retrying = {
  requestId: 'first',
  action: 'StartMix',
  layoutId: 'opening',
  layoutName: 'opening',
  tries: 4,
  of: 5,
  nextTryAt: 0,
  says: '',
}
const last = requestOf('last', anna, { state: 'rejected', retryOf: 'first' })
const before = { task: { ...snapshotOf([]).task, inFlight: 'last', retrying }, requests: [last], me: anna }

it.each([
  ['the last try of mine was refused', before, null, 'last'],
  ['there are tries to come', before, retrying, null],
  ['the tries were cancelled between two', { ...before, task: { ...before.task, inFlight: null } }, null, null],
  ['the last try was accepted', { ...before, requests: [{ ...last, state: 'accepted' as const }] }, null, null],
  ['it was someone else’s', { ...before, me: ben }, null, null],
  ['nothing was being tried', { ...before, task: { ...before.task, retrying: null } }, null, null],
])('%s', (_, state, after, told) => {
  expect(givenUp(state, { retrying: after })?.id ?? null).toBe(told)
})

it('a refusal that is about an input leads to it', () => {
  const shown: string[] = []
  const about = [{ kind: 'input' as const, id: 'in-2', name: 'cam-2' }]
  const notice = refusalNotice(requestOf('a', anna, { state: 'rejected', explanation: 'Because.', about }), (id) =>
    shown.push(id),
  )
  expect(notice).toMatchObject({ tone: 'bad', text: 'Not taken: ZEGOCLOUD refused. Because.' })
  notice.action?.run()
  expect(shown).toEqual(['in-2'])
})

it.each([
  ['an output', [{ kind: 'output' as const, id: 'out', name: 'mix' }]],
  ['nothing certain', []],
])('one about %s leads nowhere', (_, about) => {
  expect(refusalNotice(requestOf('a', anna, { state: 'rejected', about }), () => {}).action).toBe(undefined)
})
