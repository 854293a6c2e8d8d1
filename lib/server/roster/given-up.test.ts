import { describe, expect, it } from 'vitest'
import type { RosterEntry } from '@/lib/protocol/roster'
import { givenUp } from './given-up'
import { afterStreamHint, type StreamHint } from './hint-stream'
import { mergeStreams } from './merge-streams'

const T = 1_000_000_000
const entry = (state: RosterEntry['state'], since: number, givenUpAt?: number): RosterEntry => ({
  streamId: 'cam',
  userId: 'u',
  userName: 'Ada',
  state,
  since,
  ...(givenUpAt !== undefined && { givenUpAt }),
})

describe('a stream is given up', () => {
  it.each([
    {
      known: entry('gone', T),
      next: { state: 'live', since: T + 90_000 } as const,
      at: undefined,
      why: 'not after 90 s',
    },
    {
      known: entry('gone', T),
      next: { state: 'live', since: T + 90_001 } as const,
      at: T + 90_000,
      why: 'later it is',
    },
    {
      known: entry('gone', T),
      next: { state: 'gone', since: T + 200_000 } as const,
      at: undefined,
      why: 'not before it is back',
    },
    {
      known: entry('live', T),
      next: { state: 'live', since: T + 200_000 } as const,
      at: undefined,
      why: 'it was there',
    },
    {
      known: entry('live', T + 100, T),
      next: { state: 'gone', since: T + 300 } as const,
      at: T,
      why: 'another loss forgets nothing',
    },
    {
      known: entry('gone', T + 300, T),
      next: { state: 'live', since: T + 400 } as const,
      at: T,
      why: 'nor does a short one',
    },
    { known: undefined, next: { state: 'live', since: T } as const, at: undefined, why: 'nobody knew it' },
  ])('$why', ({ known, next, at }) => {
    expect(givenUp(known, next).givenUpAt).toBe(at)
  })
})

describe('whoever tells of the return,', () => {
  const hint: StreamHint = {
    room: { appId: 1, roomId: 'demo' },
    roomSession: 'today',
    streamId: 'cam',
    streamSeq: 2,
    userId: 'u',
    userName: 'Ada',
    state: 'live',
    leftBecause: null,
    at: T + 100_000,
  }

  it('a callback or a list, it is known', () => {
    const before = [entry('gone', T)]
    const now = T + 101_000
    const heard = afterStreamHint(before, hint, { now, listedAt: null })
    const stream = { StreamId: 'cam', UserId: 'u', UserName: 'Ada', CreateTime: T + 100_000 }
    const listed = mergeStreams(before, [stream], { now, askedAt: now, displayedId: (id) => id })
    expect([heard[0]?.givenUpAt, listed[0]?.givenUpAt]).toEqual([T + 90_000, T + 90_000])
  })
})
