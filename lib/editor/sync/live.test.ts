import { describe, expect, it } from 'vitest'
import type { Connection } from '@/lib/editor/state/desk-state'
import { snapshotOf } from '@/lib/editor/testing/show'
import type { ShowEvent } from '@/lib/protocol/live'
import { createTestTimers, settled } from '@/lib/shared/testing/timers'
import { connectLive } from './live'

const event = (number: number): ShowEvent => ({
  number,
  showId: 'show',
  at: 0,
  by: null,
  change: { type: 'layout.removed', layoutId: `layout-${number}` },
})

function follow() {
  const timers = createTestTimers()
  const lines: { url: string; closed: boolean; say: (type: string, data?: unknown) => void }[] = []
  const numbers: (number | string)[] = []
  const connections: Connection[] = []
  const probed = { status: 200 }
  const live = connectLive({
    showId: 'show',
    last: 4,
    timers,
    probe: async () => probed.status,
    open: (url) => {
      const listeners = new Map<string, (event: { data?: unknown }) => void>()
      const line = {
        url,
        closed: false,
        say: (type: string, data?: unknown) =>
          listeners.get(type)?.({ data: typeof data === 'string' ? data : JSON.stringify(data) }),
      }
      lines.push(line)
      return {
        addEventListener: (type, listener) => listeners.set(type, listener),
        close: () => {
          line.closed = true
        },
      }
    },
    onSnapshot: ({ last }) => numbers.push(`snapshot ${last}`),
    onEvent: ({ number }) => numbers.push(number),
    onConnection: (connection) => connections.push(connection),
  })
  return {
    live,
    timers,
    lines,
    numbers,
    connections,
    probed,
    say: (type: string, data?: unknown) => lines.at(-1)?.say(type, data),
  }
}

it('asks for what came after the snapshot, and tells each event once, in order', () => {
  const { lines, say, numbers, connections } = follow()
  expect(lines[0]?.url).toBe('/api/events?show=show&after=4')
  say('open')
  for (const number of [5, 5, 4, 6]) say('message', event(number))
  expect(numbers).toEqual([5, 6])
  expect(connections).toEqual(['live'])
})

it('reconnects after an error with growing pauses, from where it was', async () => {
  const { lines, say, timers, connections } = follow()
  say('open')
  say('message', event(5))
  const pauses: number[] = []
  for (let tries = 0; tries < 6; tries++) {
    say('error')
    await settled()
    pauses.push(timers.pending()[0] ?? 0)
    timers.advance(pauses.at(-1) ?? 0)
  }
  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000])
  expect(lines.at(-1)?.url).toBe('/api/events?show=show&after=5')
  expect(lines.filter(({ closed }) => !closed)).toHaveLength(1)
  say('open')
  expect(connections).toEqual(['live', 'reconnecting', 'live'])
})

describe('a line that is silent for 40 s', () => {
  it('is dead', () => {
    const { say, timers, connections } = follow()
    say('open')
    timers.advance(40_000)
    expect(connections.at(-1)).toBe('reconnecting')
  })

  it('lives as long as it is pinged', () => {
    const { say, timers, connections } = follow()
    say('open')
    for (let count = 0; count < 5; count++) {
      timers.advance(39_000)
      say('ping', {})
    }
    expect(connections.at(-1)).toBe('live')
  })
})

it.each([
  { what: 'a gap', data: event(7) },
  { what: 'an event that it cannot read', data: { number: 5 } },
  { what: 'what is not even JSON', data: '{' },
])('asks for the whole again after $what', ({ data }) => {
  const { say, lines, numbers } = follow()
  say('open')
  say('message', data)
  expect(lines.at(-1)?.url).toBe('/api/events?show=show')
  say('snapshot', snapshotOf([], 9))
  say('message', event(10))
  expect(numbers).toEqual(['snapshot 9', 10])
})

it('does not ask again and again at once when the whole is no better', () => {
  const { say, lines } = follow()
  say('open')
  say('message', '{')
  say('message', '{')
  say('message', '{')
  expect(lines).toHaveLength(2)
})

it('says that the operator is signed out, and comes back after they signed in elsewhere', async () => {
  const { say, probed, connections, timers } = follow()
  probed.status = 401
  say('error')
  await settled()
  expect(connections.at(-1)).toBe('signed-out')
  timers.advance(1_000)
  say('error')
  await settled()
  expect(connections.at(-1)).toBe('signed-out')
  timers.advance(2_000)
  say('open')
  expect(connections.at(-1)).toBe('live')
})

it('ends when the show is gone', async () => {
  const { say, probed, connections, timers } = follow()
  probed.status = 404
  say('error')
  await settled()
  expect(connections.at(-1)).toBe('gone')
  expect(timers.pending()).toEqual([])
})

it('hears nothing more from a line that it gave up', () => {
  const { say, lines, timers, numbers } = follow()
  say('error')
  timers.advance(1_000)
  lines[0]?.say('message', event(5))
  expect(numbers).toEqual([])
})
