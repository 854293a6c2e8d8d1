import { describe, expect, it } from 'vitest'
import { NOW, opening } from '@/components/parts/example-show'
import { onAir, takeOf } from '@/components/parts/state'
import { OFF_AIR } from '@/lib/protocol/task'
import { sayUnconfirmed } from './unconfirmed'

const earlier = takeOf(opening, { id: 'earlier', confirmed: { sequence: 1, at: 1, by: 'callback' } })
const asked = takeOf(opening, { id: 'earlier', confirmed: { sequence: 1, at: 1, by: 'asking' } })
const acceptedAt = onAir.program?.acceptedAt ?? 0
const at = (ms: number) => acceptedAt + ms
const accepted = { ...OFF_AIR, showId: 'show', sequence: 2, ...onAir, confirmed: null, runsAt: null, unheard: null }
const runs = { ...accepted, runsAt: NOW }

describe('a take that is not confirmed', () => {
  it.each([
    {
      why: 'nobody said that the task runs',
      task: accepted,
      ago: 12_400,
      says: /^Not confirmed: ZEGOCLOUD has not said/,
    },
    { why: 'callbacks named earlier ones', task: runs, ago: 75_000, says: /no callback has named this take/ },
    { why: '10 s are not over', task: accepted, ago: 9_999, says: null },
    {
      why: 'it is confirmed',
      task: { ...runs, confirmed: { sequence: 2, at: 2, by: 'callback' as const } },
      ago: 60_000,
      says: null,
    },
    { why: 'another request is on its way', task: { ...runs, inFlight: 'next' }, ago: 60_000, says: null },
    { why: 'nothing is on air', task: { ...accepted, running: false, program: null }, ago: 60_000, says: null },
    {
      why: 'an alarm says more',
      task: { ...runs, alarm: { kind: 'others' as const, sequence: 7, since: 1, says: '' } },
      ago: 60_000,
      says: null,
    },
  ])('is told where $why: $says', ({ task, ago, says }) => {
    const told = sayUnconfirmed({ task, requests: [earlier] }, at(ago))
    if (says) expect(told?.says).toMatch(says)
    else expect(told).toBe(null)
  })

  it('says for how long, by the server’s clock', () => {
    expect(sayUnconfirmed({ task: accepted, requests: [] }, at(12_400))?.age).toBe('Accepted 12 s ago.')
    expect(sayUnconfirmed({ task: accepted, requests: [] }, at(75_000))?.age).toBe('Accepted 1 min ago.')
  })

  it.each([{ requests: [] }, { requests: [asked] }])('is none where callbacks never came', ({ requests }) => {
    expect(sayUnconfirmed({ task: runs, requests }, at(60_000))).toBe(null)
  })
})
