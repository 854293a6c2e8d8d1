import { describe, expect, it } from 'vitest'
import type { Connection } from '@/lib/editor/state/desk-state'
import { snapshotOf } from '@/lib/editor/testing/show'
import type { ShowEvent } from '@/lib/protocol/live'
import { createTestTimers, flushPromises } from '@/lib/shared/testing/timers'
import { streamAddress } from './event-stream'
import { connectLive } from './live'

const event = (number: number): ShowEvent => ({
  number,
  showId: 'show',
  at: 0,
  by: null,
  change: { type: 'layout.removed', layoutId: `layout-${number}` },
})

function follow({ chance }: { chance?: () => number } = {}) {
  const timers = createTestTimers()
  const streams: { url: string; closed: boolean; say: (type: string, data?: unknown) => void }[] = []
  const numbers: (number | string)[] = []
  const connections: Connection[] = []
  const clocks: number[] = []
  const people: unknown[] = []
  const probed = { status: 200 }
  const live = connectLive({
    showId: 'show',
    last: 4,
    timers,
    ...(chance && { chance }),
    probe: async () => probed.status,
    open: (show, after) => {
      const url = streamAddress([{ show, after }])
      const listeners = new Map<string, (event: { data?: unknown }) => void>()
      const stream = {
        url,
        closed: false,
        say: (type: string, data?: unknown) =>
          listeners.get(type)?.({ data: typeof data === 'string' ? data : JSON.stringify(data) }),
      }
      streams.push(stream)
      return {
        addEventListener: (type, listener) => listeners.set(type, listener),
        close: () => {
          stream.closed = true
        },
      }
    },
    onSnapshot: ({ last }, isRestored) => numbers.push(`snapshot ${last}${isRestored ? ' restored' : ''}`),
    onEvent: ({ number }) => numbers.push(number),
    onConnection: (connection) => connections.push(connection),
    onHere: (here) => people.push(here),
    onClock: (serverNow) => clocks.push(serverNow),
  })
  return {
    live,
    timers,
    streams,
    numbers,
    connections,
    clocks,
    people,
    probed,
    say: (type: string, data?: unknown) => streams.at(-1)?.say(type, data),
  }
}

it('asks for what came after the snapshot, and tells each event once, in order', () => {
  const { streams, say, numbers, connections } = follow()
  expect(streams[0]?.url).toBe('/api/events?show=show&after=4')
  say('clock', { now: 7_000 })
  for (const number of [5, 5, 4, 6]) say('message', event(number))
  expect(numbers).toEqual([5, 6])
  expect(connections).toEqual(['live'])
})

it('reconnects after an error with growing pauses, from where it was', async () => {
  const { streams, say, timers, connections } = follow()
  say('clock', { now: 7_000 })
  say('message', event(5))
  const pauses: number[] = []
  for (let tries = 0; tries < 6; tries++) {
    say('error')
    await flushPromises()
    pauses.push(timers.pending()[0] ?? 0)
    timers.advance(pauses.at(-1) ?? 0)
  }
  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000])
  expect(streams.at(-1)?.url).toBe('/api/events?show=show&after=5')
  expect(streams.filter(({ closed }) => !closed)).toHaveLength(1)
  say('clock', { now: 7_000 })
  expect(connections).toEqual(['live', 'reconnecting', 'live'])
})

it.each([
  { chance: 0, pauses: [500, 1_000] },
  { chance: 0.9, pauses: [1_400, 2_800] },
])('comes back sooner or later than others do: $chance', async ({ chance, pauses }) => {
  const { say, timers } = follow({ chance: () => chance })
  for (const pause of pauses) {
    say('error')
    await flushPromises()
    expect(timers.pending()).toEqual([pause])
    timers.advance(pause)
  }
})

describe('a connection that is silent for 12 s', () => {
  it('may be dead: what is shown is the last that is known, and is asked for anew at once', () => {
    const { say, timers, streams, connections } = follow()
    say('clock', { now: 7_000 })
    timers.advance(12_000)
    expect(connections.at(-1)).toBe('checking')
    expect(streams).toHaveLength(2)
    say('clock', { now: 19_000 })
    expect(connections.at(-1)).toBe('live')
  })

  it('lives as long as it is pinged', () => {
    const { say, timers, connections, streams } = follow()
    say('clock', { now: 7_000 })
    for (let count = 0; count < 5; count++) {
      timers.advance(11_000)
      say('ping', { now: 8_000 })
    }
    expect(connections).toEqual(['live'])
    expect(streams).toHaveLength(1)
  })
})

describe('a page that is seen again, comes online or slept', () => {
  it('shows the last that is known until the server was asked anew, from where it was', () => {
    const { live, say, streams, connections } = follow()
    say('clock', { now: 7_000 })
    say('message', event(5))
    live.doubt()
    expect(connections).toEqual(['live', 'checking'])
    expect(streams.map(({ closed }) => closed)).toEqual([true, false])
    expect(streams.at(-1)?.url).toBe('/api/events?show=show&after=5')
    say('open')
    say('message', event(6))
    expect(connections.at(-1)).toBe('checking')
    say('clock', { now: 9_000 })
    expect(connections.at(-1)).toBe('live')
  })

  it('asks once where several reasons come together, and again when nothing came for 2 s', () => {
    const { live, say, streams, timers } = follow()
    say('clock', { now: 7_000 })
    for (let reason = 0; reason < 3; reason++) live.doubt()
    expect(streams).toHaveLength(2)
    timers.advance(2_000)
    live.doubt()
    expect(streams).toHaveLength(3)
  })

  it('asks at once too where it waited for the next try', async () => {
    const { live, say, streams } = follow()
    say('error')
    await flushPromises()
    live.doubt()
    expect(streams).toHaveLength(2)
  })

  it('gives a connection up that does not catch up, and goes on trying', async () => {
    const { live, say, timers, streams, connections } = follow()
    say('clock', { now: 7_000 })
    live.doubt()
    timers.advance(2_000)
    timers.advance(8_000)
    await flushPromises()
    expect(connections.at(-1)).toBe('reconnecting')
    timers.advance(1_000)
    expect(streams).toHaveLength(3)
  })
})

it('does not pass for connected, nor for as good as that, while the first connection does not catch up', () => {
  const { say, timers, connections } = follow()
  say('open')
  timers.advance(2_000)
  expect(connections).toEqual(['checking'])
})

it('hands on what time it is on the server', () => {
  const { say, clocks } = follow()
  say('clock', { now: 7_000 })
  say('ping', { now: 12_000 })
  expect(clocks).toEqual([7_000, 12_000])
})

it.each([
  { what: 'a gap', data: event(7) },
  { what: 'an event that it cannot read', data: { number: 5 } },
  { what: 'what is not even JSON', data: '{' },
])('asks for the whole again after $what', ({ data }) => {
  const { say, streams, numbers } = follow()
  say('clock', { now: 7_000 })
  say('message', data)
  expect(streams.at(-1)?.url).toBe('/api/events?show=show')
  say('snapshot', snapshotOf([], 9))
  say('message', event(10))
  expect(numbers).toEqual(['snapshot 9', 10])
})

it.each([
  { how: 'at once', ask: () => {} },
  { how: 'after a gap', ask: ({ say }: ReturnType<typeof follow>) => say('message', event(7)) },
])('knows that the server was restored by a snapshot that is older than what it has: $how', ({ ask }) => {
  const desk = follow()
  ask(desk)
  desk.say('snapshot', snapshotOf([], 3))
  desk.say('message', event(4))
  desk.say('snapshot', snapshotOf([], 4))
  expect(desk.numbers).toEqual(['snapshot 3 restored', 4, 'snapshot 4'])
})

it('does not ask again and again at once when the whole is no better', () => {
  const { say, streams } = follow()
  say('clock', { now: 7_000 })
  say('message', '{')
  say('message', '{')
  say('message', '{')
  expect(streams).toHaveLength(2)
})

it('says that the operator is signed out, and comes back after they signed in elsewhere', async () => {
  const { say, probed, connections, timers } = follow()
  probed.status = 401
  say('error')
  await flushPromises()
  expect(connections.at(-1)).toBe('signed-out')
  timers.advance(1_000)
  say('error')
  await flushPromises()
  expect(connections.at(-1)).toBe('signed-out')
  timers.advance(2_000)
  say('clock', { now: 7_000 })
  expect(connections.at(-1)).toBe('live')
})

it('ends when the show is gone', async () => {
  const { say, probed, connections, timers } = follow()
  probed.status = 404
  say('error')
  await flushPromises()
  expect(connections.at(-1)).toBe('gone')
  expect(timers.pending()).toEqual([])
})

it('hears nothing more from a connection that it gave up', () => {
  const { say, streams, timers, numbers } = follow()
  say('error')
  timers.advance(1_000)
  streams[0]?.say('message', event(5))
  expect(numbers).toEqual([])
})

it('hands on who is here, as it came, and takes it for no event', () => {
  const { say, people, numbers, connections } = follow()
  say('here', '{"show":"show","people":[]}')
  expect(people).toEqual(['{"show":"show","people":[]}'])
  expect(numbers).toEqual([])
  expect(connections).toEqual([])
})
