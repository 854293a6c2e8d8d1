import { describe, expect, it } from 'vitest'
import type { RosterEntry } from '@/lib/desk/roster'
import { mergeStreams, shownIdOf } from './merge-streams'

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
    expect(mergeStreams(before, streams, { now, shownId: (id) => id })).toEqual(after)
  })
})

it.each([
  { isTest: true, listed: 'zegotest-12-cam', shown: 'cam' },
  { isTest: true, listed: 'zegotest-13-cam', shown: 'zegotest-13-cam' },
  { isTest: false, listed: 'zegotest-12-cam', shown: 'zegotest-12-cam' },
])('with IsTest $isTest, $listed is shown as $shown', ({ isTest, listed, shown }) => {
  expect(shownIdOf({ appId: 12, isTest })(listed)).toBe(shown)
})
