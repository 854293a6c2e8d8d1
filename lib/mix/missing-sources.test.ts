import { expect, it } from 'vitest'
import { documentOf, testInput } from '@/lib/layout/testing/layout-of'
import type { RosterEntry } from '@/lib/protocol/roster'
import { missingSources } from './missing-sources'

const entry = (streamId: string, state: RosterEntry['state']): RosterEntry => ({
  streamId,
  userId: streamId,
  userName: streamId.toUpperCase(),
  state,
  since: 0,
})

it.each([
  { why: 'all are there', entries: [entry('a', 'live'), entry('b', 'live')], names: [] },
  { why: 'one has left', entries: [entry('a', 'gone'), entry('b', 'live')], names: ['A'] },
  { why: 'one has left, and one may be in another room', entries: [entry('a', 'gone')], names: ['A'] },
  { why: 'the room knows one alone', entries: [entry('a', 'live')], names: ['b'] },
] as const)('where $why, those missing are $names', ({ entries, names }) => {
  const document = documentOf(testInput('a'), testInput('b'))
  const missing = missingSources(document, { entries, outputs: [] }, { appId: 1, isTest: false })
  expect(missing.map(({ name }) => name)).toEqual(names)
})
