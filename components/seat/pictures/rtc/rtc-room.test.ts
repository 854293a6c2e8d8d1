import { describe, expect, it } from 'vitest'
import type { Cause } from '@/components/player/player-state'
import { createTestTimers, flushPromises } from '@/lib/shared/testing/timers'
import { causeOfCode, RTC_CAUSES } from './rtc-causes'
import type { RtcNews, StreamSize } from './rtc-client'
import { createRtcRoom } from './rtc-room'

/** A room at ZEGOCLOUD that does what a test says, and tells what was asked of it. */
function play() {
  const timers = createTestTimers()
  const did: string[] = []
  let answers: 'enter' | 'silence' | Cause = 'enter'
  let asks: 'token' | Cause = 'token'
  let tokens = 0
  let clients = 0
  let hear: (news: RtcNews) => void = () => {}
  const room = createRtcRoom({
    timers,
    ask: async () => {
      if (asks !== 'token') throw asks
      tokens += 1
      return { appId: 1, server: '', roomId: 'evening', userId: 'me', token: `t${tokens}`, expiresAt: 0 }
    },
    open: async (_, tell) => {
      clients += 1
      const name = `client ${clients}`
      hear = tell
      did.push(`${name} opens`)
      return {
        login: async ({ token }) => {
          did.push(`${name} enters with ${token}`)
          if (answers === 'silence') await new Promise(() => {})
          if (answers !== 'enter' && answers !== 'silence') throw answers
        },
        renew: ({ token }) => void did.push(`renews ${token}`),
        play: async (streamId: string, size: StreamSize) => {
          did.push(`plays ${streamId} ${size}`)
          if (streamId === 'missing') throw causeOfCode(1004002)
          if (streamId === 'silent') await new Promise(() => {})
          return { id: streamId } as unknown as MediaStream
        },
        resize: (streamId, size) => void did.push(`resizes ${streamId} ${size}`),
        stop: (streamId) => void did.push(`stops ${streamId}`),
        end: () => void did.push(`${name} ends`),
      }
    },
  })
  const said = new Map<string, string>()
  const watch = (streamId: string) =>
    room.play(streamId, {
      show: ({ id }) => said.set(streamId, `shows ${id}`),
      fail: ({ because }) => said.set(streamId, because),
    })
  return {
    ...{ room, timers, did, watch, said },
    tell: (news: RtcNews) => hear(news),
    set: (next: typeof answers) => {
      answers = next
    },
    setAsks: (next: typeof asks) => {
      asks = next
    },
    pass: async (ms: number) => {
      await flushPromises()
      timers.advance(ms)
      await flushPromises()
    },
  }
}

describe('a room at ZEGOCLOUD', () => {
  it('is entered once for all that is played, and shows it', async () => {
    const { watch, did, said } = play()
    watch('host')
    watch('guest')
    await flushPromises()
    expect(did).toEqual(['client 1 opens', 'client 1 enters with t1', 'plays host small', 'plays guest small'])
    expect([...said.values()]).toEqual(['shows host', 'shows guest'])
  })

  it('that does not answer is told after ten seconds, closed, and entered anew by who comes back', async () => {
    const { watch, did, said, set, pass } = play()
    set('silence')
    watch('host')
    watch('guest')
    await pass(9_999)
    expect(said.size).toBe(0)
    await pass(1)
    expect([...said.values()]).toEqual(Array(2).fill("ZEGOCLOUD's room does not answer"))
    expect(did.at(-1)).toBe('client 1 ends')
    set('enter')
    watch('guest')
    await pass(0)
    expect(did.slice(-3)).toEqual(['client 2 opens', 'client 2 enters with t2', 'plays guest small'])
    expect(said.get('guest')).toBe('shows guest')
  })

  it('that refuses is told with its reason, to all who wait', async () => {
    const { watch, said, set } = play()
    set(causeOfCode(1102016))
    watch('host')
    watch('guest')
    await flushPromises()
    for (const because of said.values()) expect(because).toContain('refuses the token')
  })

  it('is not entered without a token', async () => {
    const { watch, did, said, setAsks } = play()
    setAsks(RTC_CAUSES.noToken)
    watch('host')
    await flushPromises()
    expect([did, said.get('host')]).toEqual([[], 'Mixdesk gave no token for the room'])
  })

  it('has its token renewed before it ends, and asked for again where Mixdesk does not answer', async () => {
    const { watch, did, tell, setAsks, pass } = play()
    watch('host')
    await flushPromises()
    tell({ type: 'token-ends' })
    await flushPromises()
    expect(did.at(-1)).toBe('renews t2')
    setAsks(RTC_CAUSES.noToken)
    tell({ type: 'token-ends' })
    await flushPromises()
    setAsks('token')
    await pass(5_000)
    expect(did.at(-1)).toBe('renews t3')
  })

  it('that throws this desk out is left, and all are told', async () => {
    const { watch, did, said, tell } = play()
    watch('host')
    watch('guest')
    await flushPromises()
    tell({ type: 'out', code: 1002050 })
    expect([...said.values()]).toEqual(Array(2).fill('this desk was signed in elsewhere; load this page anew'))
    expect(did.at(-1)).toBe('client 1 ends')
  })

  it('tells of one stream that is lost, and plays the others on', async () => {
    const { watch, did, said, tell } = play()
    watch('host')
    watch('guest')
    watch('missing')
    await flushPromises()
    tell({ type: 'lost', streamId: 'guest', code: 1004020 })
    expect(Object.fromEntries(said)).toEqual({
      host: 'shows host',
      guest: 'the connection broke',
      missing: 'it is not in the room',
    })
    expect(did.slice(-2)).toEqual(['stops missing', 'stops guest'])
  })

  it('plays twelve streams, and says why not the thirteenth until one is stopped', async () => {
    const { watch, did, said } = play()
    const stops = Array.from({ length: 12 }, (_, index) => watch(`cam ${index}`))
    watch('late')
    await flushPromises()
    expect(said.get('late')).toContain('12 streams of the room are played here already')
    expect(did.filter((each) => each.startsWith('plays'))).toHaveLength(12)
    stops[0]?.()
    watch('late')
    await flushPromises()
    expect(said.get('late')).toBe('shows late')
  })

  it('receives large what is shown large, and changes it while it plays', async () => {
    const { room, watch, did } = play()
    room.enlarge(new Set(['host']))
    watch('host')
    watch('guest')
    await flushPromises()
    expect(did.slice(2)).toEqual(['plays host large', 'plays guest small'])
    room.enlarge(new Set(['guest', 'not played']))
    expect(did.slice(4)).toEqual(['resizes host small', 'resizes guest large'])
  })

  it('is left half a minute after the last stream, and not while another comes', async () => {
    const { watch, did, pass } = play()
    watch('host')()
    const stop = watch('guest')
    await pass(60_000)
    expect(did).not.toContain('client 1 ends')
    stop()
    expect(did.at(-1)).toBe('stops guest')
    await pass(30_000)
    expect(did.at(-1)).toBe('client 1 ends')
    watch('host')
    await flushPromises()
    expect(did).toContain('client 2 opens')
  })

  it('that sends nothing of a stream is told for that stream after ten seconds', async () => {
    const { watch, did, said, pass } = play()
    watch('silent')
    watch('host')
    await pass(0)
    await pass(10_000)
    expect(said.get('silent')).toBe("ZEGOCLOUD's room sends nothing of it")
    expect([said.get('host'), did.at(-1)]).toEqual(['shows host', 'stops silent'])
  })

  it('is left where the show gets another room, and the next is entered with a token for that', async () => {
    const { room, watch, did, said, pass } = play()
    room.move()
    watch('host')
    await pass(0)
    room.move()
    expect([said.get('host'), did.at(-1)]).toEqual(['the show has another room now', 'client 1 ends'])
    watch('host')
    await pass(0)
    expect(did.slice(-3)).toEqual(['client 2 opens', 'client 2 enters with t2', 'plays host small'])
  })

  it('is left at once with the page, and whatever is still on its way does nothing', async () => {
    const { room, watch, did, said, tell } = play()
    watch('host')
    room.end()
    await flushPromises()
    expect(did).toEqual(['client 1 opens', 'client 1 ends'])
    tell({ type: 'out', code: 1002050 })
    expect(said.size).toBe(0)
  })

  it('stops a stream that was given up before it came', async () => {
    const { watch, did, pass } = play()
    watch('guest')
    await flushPromises()
    watch('host')()
    await pass(0)
    expect(did.some((each) => each.startsWith('plays host'))).toBe(false)
  })
})

it.each([
  { code: 1002050, because: 'signed in elsewhere', again: 'never' },
  { code: 1102018, because: 'has expired', again: 'soon' },
  { code: 1102016, because: 'refuses the token', again: 'slowly' },
  { code: 1104039, because: 'not in the room', again: 'soon' },
  { code: 1009999, because: 'answers 1009999', again: 'soon' },
  { code: 0, because: 'gave no reason', again: 'soon' },
])('code $code: $because', ({ code, because, again }) => {
  expect(causeOfCode(code)).toMatchObject({ because: expect.stringContaining(because), again })
})
