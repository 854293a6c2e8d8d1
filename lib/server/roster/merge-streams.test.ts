import { describe, expect, it } from 'vitest'
import type { RosterEntry } from '@/lib/protocol/roster'
import { mergeStreams } from './merge-streams'

const HOUR = 3_600_000
const now = 10 * HOUR
const entry = (streamId: string, state: RosterEntry['state'], since: number): RosterEntry => ({
  streamId,
  userId: `u-${streamId}`,
  userName: streamId.toUpperCase(),
  state,
  since,
})
const listed = (id: string, CreateTime: number) => ({
  StreamId: id,
  UserId: `u-${id}`,
  UserName: id.toUpperCase(),
  CreateTime,
})

describe('a new list of the room', () => {
  it.each([
    { why: 'who joined is live', before: [], streams: [listed('a', 5)], after: [entry('a', 'live', 5)] },
    {
      why: 'who left is gone since now',
      before: [entry('a', 'live', 5)],
      streams: [],
      after: [entry('a', 'gone', now)],
    },
    {
      why: 'who was gone stays gone since then',
      before: [entry('a', 'gone', now - HOUR + 1)],
      streams: [],
      after: [entry('a', 'gone', now - HOUR + 1)],
    },
    { why: 'after an hour they are forgotten', before: [entry('a', 'gone', now - HOUR)], streams: [], after: [] },
    {
      why: 'who came back is live again',
      before: [entry('a', 'gone', now - 1)],
      streams: [listed('a', 7)],
      after: [entry('a', 'live', 7)],
    },
  ])('$why', ({ before, streams, after }) => {
    expect(mergeStreams(before, streams, { now, askedAt: now, displayedId: (id) => id })).toEqual(after)
  })
})

it('keeps what a callback told after the list was asked for', () => {
  const told = { ...entry('b', 'live', now + 1), streamSeq: 1, roomSession: 'x' }
  const left = { ...entry('c', 'gone', now + 1), streamSeq: 4, roomSession: 'x' }
  const before = [entry('a', 'live', 5), told, left]
  const streams = [listed('c', 7), listed('d', 8)]
  expect(mergeStreams(before, streams, { now: now + 2, askedAt: now, displayedId: (id) => id })).toEqual([
    entry('a', 'gone', now + 2),
    told,
    left,
    entry('d', 'live', 8),
  ])
})

it('a list keeps the sequence that callbacks counted, and the order of the streams', () => {
  const before = [{ ...entry('a', 'gone', 5), streamSeq: 3, roomSession: 'x' }, entry('b', 'live', 6)]
  const after = mergeStreams(before, [listed('b', 6), listed('a', 9)], { now, askedAt: now, displayedId: (id) => id })
  expect(after).toEqual([{ ...entry('a', 'live', 9), streamSeq: 3, roomSession: 'x' }, entry('b', 'live', 6)])
})
