import { describe, expect, it } from 'vitest'
import type { RosterEntry } from '@/lib/protocol/roster'
import { afterStreamHint, type StreamHint } from './hint-stream'

const NOW = 1_000_000

const hint = (state: 'live' | 'gone', streamSeq: number, fields: Partial<StreamHint> = {}): StreamHint => ({
  room: { appId: 1, roomId: 'demo' },
  roomSession: 'today',
  streamId: 'cam',
  streamSeq,
  userId: 'u1',
  userName: 'Ada',
  state,
  leftBecause: null,
  at: NOW - 1000 + streamSeq,
  ...fields,
})
const listed: RosterEntry = { streamId: 'cam', userId: 'u1', userName: 'Ada', state: 'live', since: 5 }

type Case = {
  why: string
  hints: StreamHint[]
  listedAt?: number
  before?: RosterEntry[]
  after: Partial<RosterEntry>[]
}

/** They are played one after the other. */
const play = ({ hints, before = [], listedAt }: Pick<Case, 'hints' | 'before' | 'listedAt'>): RosterEntry[] =>
  hints.reduce<RosterEntry[]>((so, next) => afterStreamHint(so, next, { now: NOW, listedAt: listedAt ?? null }), before)

describe('callbacks about a stream', () => {
  it.each<Case>([
    {
      why: 'one that was created is live, with its name, since then',
      hints: [hint('live', 1)],
      after: [{ state: 'live', userId: 'u1', userName: 'Ada', since: NOW - 999, streamSeq: 1 }],
    },
    {
      why: 'one that was closed is gone since then',
      hints: [hint('live', 1), hint('gone', 2)],
      after: [{ state: 'gone', since: NOW - 998, streamSeq: 2 }],
    },
    { why: 'a late create changes nothing', hints: [hint('gone', 2), hint('live', 1)], after: [{ state: 'gone' }] },
    {
      why: 'nor does a late close, after the stream came back',
      hints: [hint('live', 1), hint('live', 3), hint('gone', 2)],
      after: [{ state: 'live', streamSeq: 3 }],
    },
    {
      why: 'a close that is not above the sequence that we hold is out of date',
      hints: [hint('live', 2), hint('gone', 2)],
      after: [{ state: 'live' }],
    },
    {
      why: 'in a new life of the room the sequence starts again',
      hints: [hint('gone', 7), hint('live', 1, { roomSession: 'tomorrow', at: NOW })],
      after: [{ state: 'live', streamSeq: 1 }],
    },
    {
      why: 'and what comes late from the old one changes nothing',
      hints: [hint('live', 1, { roomSession: 'tomorrow', at: NOW }), hint('gone', 7)],
      after: [{ state: 'live', streamSeq: 1 }],
    },
    { why: 'a newer list wins', hints: [hint('gone', 9)], before: [listed], listedAt: NOW, after: [listed] },
    {
      why: 'over an older list the callback wins',
      hints: [hint('gone', 9)],
      before: [listed],
      listedAt: NOW - 5000,
      after: [{ state: 'gone', userName: 'Ada' }],
    },
    {
      why: 'a name that it does not give stays known',
      hints: [hint('gone', 9, { userId: '', userName: '' })],
      before: [listed],
      after: [{ userId: 'u1', userName: 'Ada' }],
    },
    { why: 'nothing began in the future', hints: [hint('live', 1, { at: NOW + 60_000 })], after: [{ since: NOW }] },
    {
      why: 'nobody changes places',
      hints: [
        hint('gone', 1, { streamId: 'a' }),
        hint('live', 1, { streamId: 'c' }),
        hint('live', 2, { streamId: 'a' }),
      ],
      before: [
        { ...listed, streamId: 'a' },
        { ...listed, streamId: 'b' },
      ],
      after: [{ streamId: 'a', state: 'live' }, { streamId: 'b' }, { streamId: 'c' }],
    },
  ])('$why', ({ after, ...played }) => {
    expect(play(played)).toMatchObject(after)
    expect(play(played)).toHaveLength(after.length)
  })

  it('in whichever order they come, and however often, the highest sequence is what is known', () => {
    const hints = [hint('live', 1), hint('gone', 2), hint('live', 3), hint('gone', 4)]
    for (const order of permutations(hints)) {
      expect(play({ hints: [...order, ...order] })).toEqual(play({ hints }))
    }
  })
})

const permutations = <T>(items: readonly T[]): T[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]))
