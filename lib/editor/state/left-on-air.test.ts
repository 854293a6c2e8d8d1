import { describe, expect, it } from 'vitest'
import { input, programOf, snapshotOf } from '@/lib/editor/testing/show'
import { documentOf } from '@/lib/layout/testing/layout-of'
import type { RosterEntry } from '@/lib/protocol/roster'
import { awayOnAir, freeSources } from './away'
import { leftOnAir } from './left-on-air'
import { sourceTally } from './source-tally'

const ACCEPTED = 1_000_000
type Fields = Partial<RosterEntry>
const entry = (streamId: string, state: RosterEntry['state'], fields: Fields = {}): RosterEntry => ({
  streamId,
  userId: '',
  userName: '',
  state,
  since: ACCEPTED + 10_000,
  ...fields,
})
const program = {
  ...programOf({
    document: documentOf(input('cam-host'), input('cam-guest'), input('hidden', { hidden: true })),
  }),
  acceptedAt: ACCEPTED,
}

function desk(entries: RosterEntry[], running = true) {
  const { task, roster, account } = snapshotOf([])
  return { task: { ...task, running, program: running ? program : null }, roster: { ...roster, entries }, account }
}
const host = entry('cam-host', 'live')

describe('what left while it is on air', () => {
  it.each([
    { why: 'everything is there', state: desk([host, entry('cam-guest', 'live')]), left: '' },
    { why: 'what left is not on air', state: desk([host, entry('screen', 'gone')]), left: '' },
    { why: 'what left is hidden on air', state: desk([host, entry('hidden', 'gone')]), left: '' },
    { why: 'nothing is on air', state: desk([entry('cam-guest', 'gone')], false), left: '' },
    { why: 'a guest left', state: desk([host, entry('cam-guest', 'gone')]), left: 'cam-guest' },
    {
      why: 'both left',
      state: desk([entry('cam-guest', 'gone'), entry('cam-host', 'gone')]),
      left: 'cam-guest cam-host',
    },
    {
      why: 'it was given up since, and is back',
      state: desk([host, entry('cam-guest', 'live', { givenUpAt: ACCEPTED + 1 })]),
      left: 'cam-guest',
    },
    {
      why: 'it was given up before the program was accepted',
      state: desk([host, entry('cam-guest', 'live', { givenUpAt: ACCEPTED - 1 })]),
      left: '',
    },
  ])('is “$left” where $why', ({ state, left }) => {
    expect(leftOnAir(state).split(' ').sort().join(' ')).toBe(left)
    expect(
      awayOnAir(state)
        .map(({ streamId }) => streamId)
        .sort()
        .join(' '),
    ).toBe(left)
  })

  it('is told with its name, its reason and when its last picture goes', () => {
    const guest = entry('cam-guest', 'gone', { userName: 'Gustav', leftBecause: 'connection lost' })
    expect(awayOnAir(desk([host, guest]))).toEqual([
      {
        streamId: 'cam-guest',
        name: expect.stringContaining('Gustav'),
        inputIds: ['cam-guest'],
        isBack: false,
        since: ACCEPTED + 10_000,
        because: 'connection lost',
        leaving: null,
        hasSlate: false,
      },
    ])
  })

  it('may be replaced by who is live and not on air', () => {
    const entries = [
      host,
      entry('cam-guest', 'gone'),
      entry('screen', 'live'),
      entry('phone', 'gone'),
      entry('hidden', 'live'),
    ]
    expect(freeSources(desk(entries)).map(({ streamId }) => streamId)).toEqual(['screen', 'hidden'])
  })
})

describe('the tally of a source', () => {
  const uncertain = {
    requestId: 'r',
    action: 'StopMix',
    layoutId: null,
    layoutName: null,
    since: 0,
    tries: 0,
    nextTryAt: null,
    says: '',
  } as const
  const live = desk([host, entry('cam-guest', 'gone'), entry('screen', 'live')])
  it.each([
    { why: 'it is on air', streamId: 'cam-host', state: live, tally: 'on' },
    { why: 'it is not', streamId: 'screen', state: live, tally: 'off' },
    { why: 'it is hidden there', streamId: 'hidden', state: live, tally: 'off' },
    { why: 'it left while it is', streamId: 'cam-guest', state: live, tally: 'away' },
    { why: 'nothing is on air', streamId: 'cam-host', state: desk([host], false), tally: 'off' },
    {
      why: 'nobody knows what is on air',
      streamId: 'cam-host',
      state: { ...live, task: { ...live.task, uncertain } },
      tally: 'perhaps',
    },
  ])('is $tally where $why', ({ streamId, state, tally }) => {
    expect(sourceTally({ kind: 'stream', streamId }, state)).toBe(tally)
  })
})
