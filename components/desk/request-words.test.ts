import { expect, it } from 'vitest'
import type { DeskState } from '@/lib/editor/state/desk-state'
import { programOf, requestOf, snapshotOf } from '@/lib/editor/testing/show'
import type { Task } from '@/lib/protocol/task'
import { sayConfirmation, sayRequest } from './request-words'

const anna = { id: 'anna', name: 'Anna' }
const OFF = snapshotOf([]).task
const confirmed = { sequence: 1, at: 0, by: 'callback' } as const
const ON: Task = { ...OFF, running: true, program: programOf(), runsAt: 1, confirmed }
const taken = requestOf('a', anna, { sequence: 7, confirmed })
const refused = requestOf('b', anna, { sequence: 8, state: 'rejected' })
const alarm = { kind: 'others', sequence: null, since: 0, says: '' } as const
const UNKNOWN = { requestId: 'c', action: 'StopMix', layoutId: null, layoutName: null, since: 0, tries: 0 } as const

it.each<{ what: string; says: string } & Partial<Pick<DeskState, 'task' | 'requests' | 'connection'>>>([
  { what: 'a confirmed take', says: 'accepted · sequence 7, confirmed' },
  {
    what: 'the same, without a connection',
    connection: 'reconnecting',
    says: 'last known: accepted, confirmed, ',
  },
  {
    what: 'one that is not heard of, signed out',
    task: { ...ON, unheard: { since: 0, isUnknown: false } },
    connection: 'signed-out',
    says: 'last known: accepted, confirmed, ',
  },
  { what: 'the same, signed out', connection: 'signed-out', says: 'last known: accepted, confirmed, ' },
  { what: 'a refused take', requests: [refused, taken], says: 'rejected · sequence 8, on air: confirmed' },
  {
    what: 'a refused take over one of which a callback is awaited',
    task: { ...ON, confirmed: null },
    requests: [refused, taken],
    says: 'rejected · sequence 8, on air: task runs',
  },
  { what: 'a refused first take', task: OFF, requests: [refused], says: 'rejected · sequence 8, ' },
  {
    what: 'a refused take that is sent again later',
    task: { ...OFF, retrying: { ...UNKNOWN, requestId: 'b', action: 'StartMix', of: 2, nextTryAt: 1, says: '' } },
    requests: [refused],
    says: 'rejected · sequence 8 · retrying, ',
  },
  {
    what: 'a refused take while others are on air',
    task: { ...ON, alarm },
    requests: [refused, taken],
    says: 'rejected · sequence 8, ',
  },
  {
    what: 'a refused take while a stop is unknown',
    task: { ...ON, uncertain: { ...UNKNOWN, nextTryAt: null, says: '' } },
    requests: [refused, taken],
    says: 'rejected · sequence 8, ',
  },
])('$what is told as “$says”', ({ task = ON, requests = [taken], connection = 'live', says }) => {
  const known = { task, requests, connection, busy: { take: 0, stop: 0 } }
  expect(`${sayRequest(known)}, ${sayConfirmation(known)}`).toBe(says)
})
