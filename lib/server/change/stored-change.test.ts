import { expect, it } from 'vitest'
import type { ShowChange } from '@/lib/protocol/live'
import type { MixRequest } from '@/lib/protocol/request'
import { lackingOf, toStoredChange, whole } from './stored-change'

const request: MixRequest = {
  id: 'a',
  showId: 'show',
  action: 'StopMix',
  state: 'sending',
  sequence: 7,
  layoutId: null,
  layoutName: null,
  layoutRevision: null,
  operator: { id: 'anna', name: 'Anna' },
  createdAt: 1,
  sentAt: 2,
  answeredAt: null,
  latencyMs: null,
  code: 0,
  message: '',
  requestId: null,
  explanation: null,
  playInfo: [],
  about: [],
  settledBy: null,
  retryOf: null,
  runsAt: null,
  confirmed: null,
  asOf: null,
  isSound: false,
  body: null,
}

it('a request is stored without what it does not say, and read whole', () => {
  const change: ShowChange = { type: 'request.changed', request }
  const stored = JSON.parse(toStoredChange(change))
  expect(Object.keys(stored.request)).toEqual([
    'id',
    'showId',
    'action',
    'state',
    'sequence',
    'operator',
    'createdAt',
    'sentAt',
    'code',
    'message',
  ])
  expect(lackingOf(stored)).toBe(null)
  expect(whole(stored, null)).toEqual(change)
})

it.each<{ change: ShowChange }>([
  { change: { type: 'layout.removed', layoutId: 'a' } },
  { change: { type: 'show.deleted' } },
])('any other change is stored as it is: $change.type', ({ change }) => {
  expect(JSON.parse(toStoredChange(change))).toEqual(change)
  expect(whole(change, null)).toEqual(change)
})
