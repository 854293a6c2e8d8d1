import { expect, it } from 'vitest'
import { requestOf } from '@/lib/editor/testing/show'
import type { RequestState } from '@/lib/protocol/request'
import { idsOfSent } from './ids-of-sent'

const anna = { id: 'anna', name: 'Anna' }
const rows = (...states: [id: string, state: RequestState][]) =>
  states.map(([id, state]) => requestOf(id, anna, { state }))

it.each([
  { what: 'a request takes the place of the oldest', now: rows(['c', 'sending'], ['b', 'accepted']), isNew: true },
  { what: 'one that waited is sent', now: rows(['b', 'sending'], ['a', 'accepted']), isNew: true },
  { what: 'an answer comes', now: rows(['b', 'waiting'], ['a', 'rejected']), isNew: false },
])('there is another body to fetch when $what: $isNew', ({ now, isNew }) => {
  const before = rows(['b', 'waiting'], ['a', 'accepted'])
  expect(idsOfSent(now) !== idsOfSent(before)).toBe(isNew)
})
