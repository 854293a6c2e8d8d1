import { describe, expect, it } from 'vitest'
import type { Answer } from '@/lib/editor/sync/api'
import { showWith, sitDown } from '@/lib/editor/testing/operator'
import { goodNetwork, NO_ANSWER, type TestServer } from '@/lib/editor/testing/server'
import { requestOf } from '@/lib/editor/testing/show'
import { setSource } from '@/lib/layout/set-fields'
import type { MixRequest } from '@/lib/protocol/request'
import { flushPromises } from '@/lib/shared/testing/timers'
import { backTo, onAirWith, panicTake } from './other-takes'
import { deadline } from './send-twice'

/** Seats Anna where every answer of the server is held until `answer` is called. */
function sitDownToWait(server: TestServer) {
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  const anna = sitDown(server, 'Anna', async (ask) => {
    const said = ask()
    await held
    return said
  })
  return { anna, answer }
}

describe('a take back', () => {
  const backs = (server: TestServer) => server.asked.filter(({ verb }) => verb === 'takeBack').map(({ what }) => what)

  it('says what it believes, saves and takes nothing of the layout, and returns its row', async () => {
    const server = showWith('opening')
    const anna = sitDown(server, 'Anna')
    anna.drag('opening', 'cam-host', 40)
    expect(await anna.desk.ask(backTo(undefined, null))).toMatchObject({ id: 'back' })
    expect(backs(server)).toEqual([{ expectedSequence: 0, idempotencyKey: expect.any(String) }])
    expect(server.asked.map(({ verb }) => verb)).not.toContain('take')
    expect(anna.desk.getState().requests).toMatchObject([{ id: 'back' }])
  })

  it('names the take that is to be put back', async () => {
    const server = showWith('opening')
    await sitDown(server, 'Anna').desk.ask(backTo('first', null))
    expect(backs(server)).toMatchObject([{ requestId: 'first' }])
  })

  it('rests for a second with the take: a second press is a slip of the hand', async () => {
    const server = showWith('opening')
    const anna = sitDown(server, 'Anna')
    await anna.desk.take()
    expect(await anna.desk.ask(backTo(undefined, null))).toBe(null)
    expect(backs(server)).toEqual([])
    anna.timers.advance(1_000)
    await anna.desk.ask(backTo(undefined, null))
    expect(backs(server)).toHaveLength(1)
  })

  it('that is refused says why beside the button and in a message', async () => {
    const server = showWith('opening')
    const why = { ok: false, status: 422, code: 'cannot-go-on-air', message: 'Host is gone.', details: null } as const
    const anna = sitDown(server, 'Anna', async () => why)
    expect(await anna.desk.ask(backTo(undefined, null))).toBe(null)
    expect(anna.desk.getState().notTaken).toEqual({ layoutId: 'opening', why: 'Host is gone.' })
    expect(anna.notices()).toEqual(['Not put back: Host is gone.'])
  })

  it('without an answer is asked for again under its key', async () => {
    const server = showWith('opening')
    let isLost = true
    const anna = sitDown(server, 'Anna', async (ask) => {
      const answer = ask()
      if (!isLost) return answer
      isLost = false
      return NO_ANSWER
    })
    await anna.desk.ask(backTo(undefined, null))
    const [first, second] = backs(server)
    expect(second).toEqual(first)
    expect(anna.desk.getState().requests).toMatchObject([{ id: 'back' }])
  })
})

describe('a take', () => {
  const takes = (server: TestServer) => server.asked.filter(({ verb }) => verb === 'take').map(({ what }) => what)

  it('waits for the last edits to be saved, and says what it believes', async () => {
    const server = showWith('opening')
    const anna = sitDown(server, 'Anna')
    anna.drag('opening', 'cam-host', 40)
    await anna.desk.take()
    expect(server.asked.map(({ verb }) => verb)).toEqual(['saveLayout', 'take'])
    expect(takes(server)).toMatchObject([{ layoutId: 'opening', revision: 2, expectedSequence: 0 }])
  })

  it('believes what was seen at the press, not what someone else took while the edits were saved', async () => {
    const server = showWith('opening')
    const { anna, answer } = sitDownToWait(server)
    anna.drag('opening', 'cam-host', 40)
    const taking = anna.desk.take()
    const task = { ...anna.desk.getState().task, sequence: 7 }
    anna.desk.receive({ number: 1, showId: 'show', at: 0, by: null, change: { type: 'task.changed', task } })
    answer()
    await taking
    expect(takes(server)).toMatchObject([{ revision: 2, expectedSequence: 0 }])
  })

  it('says whom it saw in the places of the layout, at the press', async () => {
    const server = showWith('opening')
    const { anna, answer } = sitDownToWait(server)
    const entry = { streamId: 'cam-9', userId: 'u', userName: 'Guest', state: 'live' as const, since: 1 }
    const come = (entries: (typeof entry)[]) => {
      const roster = { roomId: 'room', entries, listedAt: 1, problem: null }
      anna.desk.receive({ number: 1, showId: 'show', at: 0, by: null, change: { type: 'roster.changed', roster } })
    }
    come([entry])
    const { document, edit } = anna.desk.editor('opening').getState()
    edit(setSource(document, 'cam-host', { kind: 'slot', for: { by: 'next' } }))
    const taking = anna.desk.take()
    come([])
    answer()
    await taking
    expect(takes(server)).toMatchObject([{ filled: { 'cam-host': 'cam-9' } }])
  })

  it('of what is on air with other sources says which program it saw, and no layout', async () => {
    const server = showWith('opening')
    const anna = sitDown(server, 'Anna')
    await anna.desk.take()
    anna.timers.advance(1_000)
    const { sequence } = anna.desk.getState().task
    await anna.desk.ask(onAirWith({ 'cam-host': null }, anna.desk.getState().task.program?.sequence ?? 0))
    expect(takes(server)[1]).toMatchObject({
      onAir: { sequence: anna.desk.getState().task.program?.sequence ?? 0, inputs: { 'cam-host': null } },
      expectedSequence: sequence,
    })
    expect(takes(server)[1]).not.toHaveProperty('layoutId')
  })

  it('of the panic layout saves its edits, waits for no pause, and believes nothing of what is on air', async () => {
    const server = showWith('opening', 'slides')
    const anna = sitDown(server, 'Anna')
    anna.drag('slides', 'cam-host', 40)
    await anna.desk.take()
    await anna.desk.ask(panicTake('slides'))
    expect(server.asked.map(({ verb }) => verb)).toEqual(['saveLayout', 'take', 'take'])
    expect(takes(server)[1]).toEqual({ panic: true, idempotencyKey: expect.any(String) })
    expect(anna.desk.getState().previewId).toBe('opening')
  })

  it('of the panic layout goes out though its edits cannot be saved in time', async () => {
    const server = showWith('opening', 'slides')
    const { anna } = sitDownToWait(server)
    anna.drag('slides', 'cam-host', 40)
    void anna.desk.ask(panicTake('slides'))
    await flushPromises()
    expect(takes(server)).toHaveLength(0)
    anna.timers.advance(1_000)
    await flushPromises()
    expect(takes(server)).toHaveLength(1)
  })

  it('of the panic layout is none past a closed padlock', async () => {
    const server = showWith('opening')
    const anna = sitDown(server, 'Anna')
    anna.desk.setState({ padlock: 'closed' })
    expect(await anna.desk.ask(panicTake('opening'))).toBe(null)
    expect(server.asked).toEqual([])
  })

  it('is not sent when the edits cannot be saved, and says so', async () => {
    const server = showWith('opening')
    const anna = sitDown(server, 'Anna', async () => NO_ANSWER)
    anna.drag('opening', 'cam-host', 40)
    await anna.desk.take()
    expect(takes(server)).toEqual([])
    expect(anna.notices()).toEqual(['Not taken: your edits of opening are not saved. No answer from Mixdesk.'])
  })

  describe('that takes nothing says why where the button is', () => {
    const why = (anna: ReturnType<typeof sitDown>) => anna.desk.getState().notTaken?.why ?? null

    it('when its edits cannot be saved, until the next press', async () => {
      let isDown = true
      const anna = sitDown(showWith('opening'), 'Anna', async (ask) => (isDown ? NO_ANSWER : ask()))
      anna.drag('opening', 'cam-host', 40)
      await anna.desk.take()
      expect(why(anna)).toBe('your edits of opening are not saved. No answer from Mixdesk.')
      isDown = false
      anna.timers.advance(1_000)
      await anna.desk.take()
      expect(why(anna)).toBeNull()
    })

    it('when its layout is deleted while its edits are saved', async () => {
      const server = showWith('opening', 'talk')
      const anna = sitDown(server, 'Anna', () => new Promise(() => {}))
      anna.drag('opening', 'cam-host', 40)
      const taking = anna.desk.take()
      await server.apiOf({ id: 'bob', name: 'Bob' }, goodNetwork).removeLayout('opening')
      await anna.hear()
      await taking
      expect(takes(server)).toEqual([])
      expect(why(anna)).toBe('opening was deleted.')
      expect(anna.notices()).toContain('Not taken: opening was deleted.')
    })

    it('when our server refuses it', async () => {
      const refusal = { ok: false, status: 409, code: 'stale-revision', message: 'Someone was first.' } as const
      const anna = sitDown(showWith('opening'), 'Anna', async (ask) => Object.assign(ask(), refusal))
      await anna.desk.take()
      expect(why(anna)).toBe('Someone was first.')
    })

    it('for a while only, when the reason will pass', () => {
      const anna = sitDown(showWith('opening'), 'Anna')
      anna.desk.refuseTake('too soon', 6_000)
      anna.timers.advance(5_999)
      expect(why(anna)).toBe('too soon')
      anna.timers.advance(1)
      expect(why(anna)).toBeNull()
    })

    it('and a newer reason is not cut short by an older one', () => {
      const anna = sitDown(showWith('opening'), 'Anna')
      anna.desk.refuseTake('too soon', 6_000)
      anna.timers.advance(3_000)
      anna.desk.refuseTake('too soon', 6_000)
      anna.timers.advance(3_000)
      expect(why(anna)).toBe('too soon')
    })
  })

  it('without an answer asks once more with the same key, then says that it does not know', async () => {
    const keys: unknown[] = []
    const server = showWith('opening')
    const anna = sitDown(server, 'Anna', async (ask) => {
      ask()
      return NO_ANSWER
    })
    await anna.desk.take()
    for (const what of takes(server)) keys.push(Reflect.get(Object(what), 'idempotencyKey'))
    expect(keys).toHaveLength(2)
    expect(new Set(keys).size).toBe(1)
    expect(anna.notices()).toEqual([
      'No answer from Mixdesk. opening may or may not be on air. If the request reached Mixdesk, Mixdesk finds out what is on air. This desk does not ask again.',
    ])
    expect(anna.desk.getState().busy).toEqual({ take: 0, stop: 0 })
  })

  it('ignores extra clicks within a second', async () => {
    const server = showWith('opening')
    const anna = sitDown(server, 'Anna')
    await Promise.all([anna.desk.take(), anna.desk.take()])
    await anna.desk.take()
    anna.timers.advance(1_000)
    await anna.desk.take()
    expect(takes(server)).toHaveLength(2)
  })

  it.each([
    ['retried by the server', 'taken', []],
    ['refused for good', null, ['Not taken: ZEGOCLOUD refused. Busy.']],
  ])('that is %s is told once, also when its answer overtakes the event', async (_, requestId, notices) => {
    const server = showWith('opening')
    const own = { id: 'a', name: 'Anna' }
    const rejected = { ok: true, value: requestOf('taken', own, { state: 'rejected', explanation: 'Busy.' }) }
    const retrying = requestId && { requestId, action: 'StartMix', layoutId: 'opening' }
    const task = { ok: true, value: { ...server.snapshot().task, retrying } }
    const anna = sitDown(server, 'Anna', async (ask) => {
      const answer = ask()
      return Object.assign(answer, server.asked.at(-1)?.verb === 'readTask' ? task : rejected)
    })
    await anna.desk.take()
    expect(anna.notices()).toEqual(notices)
  })

  it.each(['closed', 'asked'] as const)('and a stop send nothing past a padlock that is %s', async (padlock) => {
    const server = showWith('opening')
    const anna = sitDown(server, 'Anna')
    anna.desk.setState({ padlock })
    await Promise.all([anna.desk.take(), anna.desk.stop()])
    expect(server.asked).toEqual([])
    anna.desk.setState({ padlock: 'open' })
    await anna.desk.take()
    expect(takes(server)).toHaveLength(1)
  })

  it('that was refused is rested from as long, and the desk knows', async () => {
    const server = showWith('opening')
    const rejected = { ok: true, value: requestOf('taken', { id: 'a', name: 'Anna' }, { state: 'rejected' }) }
    const anna = sitDown(server, 'Anna', async (ask) => Object.assign(ask(), rejected))
    await anna.desk.take()
    expect(anna.desk.getState().resting).toBeGreaterThan(0)
    anna.timers.advance(999)
    expect(anna.desk.getState().resting).toBeGreaterThan(0)
    anna.timers.advance(1)
    expect(anna.desk.getState().resting).toBe(0)
  })

  describe('that was refused for an input', () => {
    const about = [{ kind: 'input' as const, id: 'cam-guest', name: 'cam-guest' }]
    const rejected = {
      ok: true,
      value: requestOf('taken', { id: 'a', name: 'Anna' }, { state: 'rejected', layoutId: 'opening', about }),
    }
    const selection = ({ desk }: ReturnType<typeof sitDown>) => desk.editor('opening').getState().selection

    it('selects it', async () => {
      const anna = sitDown(showWith('opening'), 'Anna', async (ask) => Object.assign(ask(), rejected))
      await anna.desk.take()
      expect(selection(anna)).toEqual(['cam-guest'])
    })

    it('selects nothing once someone works on something else', async () => {
      const anna = sitDown(showWith('opening'), 'Anna', async (ask) => {
        anna.desk.editor('opening').getState().select(['cam-host'])
        return Object.assign(ask(), rejected)
      })
      await anna.desk.take()
      expect(selection(anna)).toEqual(['cam-host'])
    })
  })

  it('and a stop are sent while another is on its way, each believing what is known then', async () => {
    const server = showWith('opening')
    const { anna, answer } = sitDownToWait(server)
    const first = anna.desk.take()
    await flushPromises()
    const task = { ...anna.desk.getState().task, sequence: 1, inFlight: 'taken' }
    anna.desk.receive({ number: 1, showId: 'show', at: 0, by: null, change: { type: 'task.changed', task } })
    anna.timers.advance(1_000)
    const second = anna.desk.take()
    const stop = anna.desk.stop()
    await flushPromises()
    expect(anna.desk.getState().busy).toEqual({ take: 2, stop: 1 })
    expect(server.asked.map(({ verb, what }) => [verb, Reflect.get(Object(what), 'expectedSequence')])).toEqual([
      ['take', 0],
      ['stop', 1],
      ['take', 1],
    ])
    answer()
    await Promise.all([first, second, stop])
    expect(anna.desk.getState().busy).toEqual({ take: 0, stop: 0 })
  })

  it('that was dropped for a newer one says so quietly', async () => {
    const server = showWith('opening')
    const superseded = { ok: true, value: requestOf('taken', { id: 'a', name: 'Anna' }, { state: 'superseded' }) }
    const anna = sitDown(server, 'Anna', async (ask) => Object.assign(ask(), superseded))
    await anna.desk.take()
    expect(anna.desk.getState().notices).toMatchObject([
      { tone: 'plain', text: 'A newer request replaced the waiting take of opening.' },
    ])
  })

  it('stays confirmed when its own answer comes after that was told', async () => {
    const server = showWith('opening')
    const confirmed = { sequence: 1, at: 3, by: 'callback' } as const
    const request = requestOf('taken', { id: 'a', name: 'Anna' }, { confirmed })
    const anna = sitDown(server, 'Anna', async (ask) => {
      anna.desk.receive({ number: 1, showId: 'show', at: 0, by: null, change: { type: 'request.changed', request } })
      return ask()
    })
    await anna.desk.take()
    expect(anna.desk.getState().requests).toMatchObject([{ id: 'taken', confirmed }])
  })

  it('is never sent by reconnecting', async () => {
    const server = showWith('opening')
    const anna = sitDown(server, 'Anna')
    await anna.desk.take()
    anna.desk.connect('reconnecting')
    anna.desk.resync(server.snapshot())
    anna.desk.connect('live')
    anna.timers.advance(60_000)
    await flushPromises()
    expect(takes(server)).toHaveLength(1)
  })
})

it('an answer that comes after the events takes back nothing of what they told', async () => {
  const server = showWith('opening')
  const who = { id: 'Anna', name: 'Anna' }
  const row = requestOf('taken', who, { state: 'unknown' })
  let answered = () => {}
  const anna = sitDown(server, 'Anna', async (ask) => {
    const answer = ask()
    await new Promise<void>((resolve) => {
      answered = resolve
    })
    return { ...answer, value: row } as typeof answer
  })
  const taking = anna.desk.take()
  await flushPromises()
  const tell = (request: MixRequest) => {
    anna.desk.receive({ number: 1, showId: 'show', at: 0, by: null, change: { type: 'request.changed', request } })
  }
  tell({ ...row, settledBy: 'later' })
  answered()
  await taking
  expect(anna.desk.getState().requests).toMatchObject([{ id: 'taken', state: 'unknown', settledBy: 'later' }])
})

it.each(['accepted', 'rejected', 'superseded'] as const)(
  'a request that events told %s is not unknown again',
  async (state) => {
    const server = showWith('opening')
    const row = requestOf('taken', { id: 'Anna', name: 'Anna' }, { state: 'unknown' })
    const anna = sitDown(server, 'Anna', async (ask) => ({ ...ask(), value: row }) as never)
    anna.desk.setState({ requests: [{ ...row, state }] })
    await anna.desk.take()
    expect(anna.desk.getState().requests).toMatchObject([{ id: 'taken', state }])
  },
)

describe('the retry of a refused take', () => {
  const cancelled = (server: TestServer) =>
    server.asked.filter(({ verb }) => verb === 'cancelRetry').map(({ what }) => what)
  const retrying = { requestId: 'a', action: 'StartMix', layoutId: 'opening', layoutName: 'opening' } as const

  function refusedFor(operator: string) {
    const server = showWith('opening', 'slides')
    const anna = sitDown(server, 'Anna')
    const request = requestOf('a', { id: operator, name: operator }, { state: 'rejected' })
    const { task } = server.snapshot()
    const more = { tries: 0, of: 2, nextTryAt: 1_000, says: 'Busy.' }
    anna.desk.setState({ requests: [request], task: { ...task, retrying: { ...retrying, ...more } } })
    return { server, anna }
  }

  it('is cancelled as soon as its operator previews something else', async () => {
    const { server, anna } = refusedFor('Anna')
    anna.desk.preview('opening')
    expect(cancelled(server)).toEqual([])
    anna.desk.preview('slides')
    await flushPromises()
    expect(cancelled(server)).toEqual([{ requestId: 'a' }])
    expect(anna.desk.getState().task.retrying).toBe(null)
    expect(anna.notices()).toEqual([])
  })

  it('that was cancelled stays as events told it, when the answer comes after them', async () => {
    const server = showWith('opening')
    let answered = () => {}
    const anna = sitDown(server, 'Anna', async (ask) => {
      const answer = ask()
      await new Promise<void>((resolve) => {
        answered = resolve
      })
      return answer
    })
    const { task } = server.snapshot()
    const more = { tries: 0, of: 2, nextTryAt: 1_000, says: 'Busy.' }
    anna.desk.setState({ task: { ...task, retrying: { ...retrying, ...more } } })
    const cancelling = anna.desk.cancelRetry()
    const newer = { ...task, sequence: 9 }
    anna.desk.receive({ number: 1, showId: 'show', at: 0, by: null, change: { type: 'task.changed', task: newer } })
    answered()
    await cancelling
    expect(anna.desk.getState().task).toEqual(newer)
  })

  it('is not what others decide by what they look at', async () => {
    const { server, anna } = refusedFor('Ben')
    anna.desk.preview('slides')
    await flushPromises()
    expect(cancelled(server)).toEqual([])
  })

  it('is cancelled when its operator had gone on before the refusal came', async () => {
    const server = showWith('opening', 'slides')
    const task = { ok: true, value: { ...server.snapshot().task, retrying } } as const
    const refused = requestOf('a', { id: 'Anna', name: 'Anna' }, { state: 'rejected' })
    const anna = sitDown(server, 'Anna', async (ask) => {
      const answer = ask()
      const value = answer.ok ? Object(answer.value) : null
      if (value?.id === 'taken') return { ...answer, value: refused } as typeof answer
      return (value && 'retrying' in value && value.retrying === null ? task : answer) as typeof answer
    })
    const taking = anna.desk.take()
    anna.desk.preview('slides')
    await taking
    await flushPromises()
    expect(cancelled(server)).toEqual([{ requestId: 'a' }])
  })
})

describe('a take that does not leave in time', () => {
  const takes = (server: TestServer) => server.asked.filter(({ verb }) => verb === 'take')

  it('says so and is asked for no second time', async () => {
    const server = showWith('opening')
    const asked: number[] = []
    const anna = sitDown(server, 'Anna', async () => {
      asked.push(1)
      return { ok: false, status: 408, code: 'not-left', message: 'It did not leave.', details: null }
    })
    await anna.desk.take()
    expect(asked).toHaveLength(1)
    expect(anna.notices()).toEqual(['Not taken: It did not leave.'])
  })

  it('is given up while edits are being saved, and is not sent once they are', async () => {
    const server = showWith('opening')
    const held: (() => void)[] = []
    const anna = sitDown(server, 'Anna', async (ask) => {
      await new Promise<void>((resolve) => held.push(resolve))
      return ask()
    })
    anna.drag('opening', 'cam-host', 40)
    const taking = anna.desk.take()
    await flushPromises()
    anna.timers.advance(3_000)
    await taking
    expect(anna.notices()).toEqual([expect.stringMatching(/^Not taken: .*not saved within 3 s\. Press again\.$/)])
    for (const release of held) release()
    await flushPromises()
    expect(takes(server)).toEqual([])
    expect(anna.desk.getState().busy).toEqual({ take: 0, stop: 0 })
  })

  it.each([
    { status: 0, code: 'unreadable', message: 'Mixdesk answered 504.', details: null },
    { status: 500, code: 'internal', message: 'Internal error.', details: null },
  ])('is asked for again after $message, since it may have been sent', async (refusal) => {
    const server = showWith('opening')
    const broken = async <T>(ask: () => Answer<T>) => {
      const answer = ask()
      return takes(server).length === 1 ? ({ ok: false, ...refusal } as const) : answer
    }
    const anna = sitDown(server, 'Anna', broken)
    await anna.desk.take()
    expect(takes(server)).toHaveLength(2)
    expect(anna.notices()).toEqual([])
  })

  it.each([
    { status: 408, code: 'not-left', why: 'it did not leave' },
    { status: 429, code: 'too-many-requests', why: 'the door refused it' },
    { status: 401, code: 'unauthenticated', why: 'the session ended between the two' },
    { status: 503, code: 'storage-unavailable', why: 'the server was in trouble' },
  ])('is in doubt where nobody answers, and a second try tells nothing: $why', async (refusal) => {
    const server = showWith('opening')
    const anna = sitDown(server, 'Anna', async (ask) => {
      const answer = ask()
      if (takes(server).length === 1) return NO_ANSWER
      return takes(server).length === 2 ? { ok: false, message: 'Refused.', details: null, ...refusal } : answer
    })
    await anna.desk.take()
    expect(anna.notices()).toEqual([expect.stringContaining('No answer from Mixdesk.')])
  })

  it('is told by the second try where that knows', async () => {
    const server = showWith('opening')
    const unrecorded = { ok: false, status: 503, code: 'not-recorded', message: 'Accepted.', details: null } as const
    const anna = sitDown(server, 'Anna', async (ask) => {
      const answer = ask()
      if (takes(server).length === 1) return NO_ANSWER
      return takes(server).length === 2 ? unrecorded : answer
    })
    await anna.desk.take()
    expect(anna.notices()).toEqual(['Accepted.'])
  })
})

it('a deadline is 3 s from now on the server, where its time is known', () => {
  expect(deadline(null)).toEqual({})
  expect(deadline(1_000.4)).toEqual({ notAfter: 4_001 })
})
