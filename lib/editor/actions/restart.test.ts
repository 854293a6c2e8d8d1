import { describe, expect, it } from 'vitest'
import { showWith, sitDown } from '@/lib/editor/testing/operator'
import { goodNetwork, type Network, NO_ANSWER, type TestServer } from '@/lib/editor/testing/server'
import { programOf, requestOf } from '@/lib/editor/testing/show'
import { setSource } from '@/lib/layout/set-fields'
import type { ShowSettings } from '@/lib/layout/show'
import type { RestartStep } from './restart'

const anna = { id: 'Anna', name: 'Anna' }

/** Sits Anna down at the desk of a show whose layout `opening` is on air. */
function onAir(server: TestServer, network?: Network) {
  const operator = sitDown(server, 'Anna', network)
  const { task } = operator.desk.getState()
  operator.desk.connect('live')
  operator.desk.resync({
    ...server.snapshot(),
    task: { ...task, running: true, sequence: 1, program: programOf() },
  })
  const steps: RestartStep[] = []
  return {
    ...operator,
    steps,
    again: (change: Partial<ShowSettings> = { alignment: 'all' }, from: RestartStep = 'stop', name?: string) =>
      operator.desk.stopAndStartAgain({
        settings: { ...operator.desk.getState().show.settings, ...change },
        name: name ?? operator.desk.getState().show.name,
        layoutId: 'opening',
        from,
        onStep: (step) => steps.push(step),
      }),
  }
}

/** Makes a network that gives the n-th stop or take another answer, or none. */
const answering =
  (server: TestServer, answers: Partial<Record<'stop' | 'take', object>>): Network =>
  async (ask) => {
    const before = server.asked.length
    const answer = ask()
    const verb = server.asked[before]?.verb
    const other = verb === 'stop' || verb === 'take' ? answers[verb] : undefined
    return other ? Object.assign({}, answer, other) : answer
  }

const answered = (state: 'rejected' | 'unknown' | 'superseded', action: 'StartMix' | 'StopMix') => ({
  ok: true,
  value: requestOf('request', anna, { state, action, explanation: 'The stream does not exist.' }),
})

const verbs = (server: TestServer) => server.asked.map(({ verb }) => verb).filter((verb) => !verb.startsWith('read'))

describe('stop and start again', () => {
  it('stops, saves the settings and takes the layout, each after the other', async () => {
    const server = showWith('opening')
    const desk = onAir(server)
    expect(await desk.again()).toEqual({ done: true })
    expect(desk.steps).toEqual(['stop', 'save', 'take'])
    expect(verbs(server)).toEqual(['stop', 'changeShow', 'take'])
    expect(server.snapshot().show.settings.alignment).toBe('all')
    expect(desk.desk.getState().busy).toEqual({ take: 0, stop: 0 })
  })

  it('renames the show first, so that neither change makes the other stale', async () => {
    const server = showWith('opening')
    const desk = onAir(server)
    expect(await desk.again({ alignment: 'all' }, 'stop', 'Saturday')).toEqual({ done: true })
    expect(verbs(server)).toEqual(['changeShow', 'stop', 'changeShow', 'take'])
    expect(server.snapshot().show).toMatchObject({ name: 'Saturday', settings: { alignment: 'all' } })
  })

  it('stops nothing when the show cannot be renamed', async () => {
    const server = showWith('opening')
    const desk = onAir(server, async (ask) => {
      const before = server.asked.length
      const answer = ask()
      return server.asked[before]?.verb === 'changeShow' ? NO_ANSWER : answer
    })
    const outcome = await desk.again({ alignment: 'all' }, 'stop', 'Saturday')
    expect(outcome).toMatchObject({ done: false, at: 'stop', says: expect.stringContaining('could not be renamed') })
    expect(verbs(server)).toEqual(['changeShow'])
  })

  it('is counted as on its way all the while, so that leaving the page asks', async () => {
    const server = showWith('opening')
    const desk = onAir(server)
    const restart = desk.again()
    expect(desk.desk.getState().busy.stop).toBe(1)
    await restart
  })

  it('takes the layout as another frame has made it', async () => {
    const server = showWith('opening')
    const desk = onAir(server)
    const [output] = desk.desk.getState().show.settings.outputs
    await desk.again({ alignment: 'all', outputs: output ? [{ ...output, width: 640, height: 360 }] : [] })
    const take = server.asked.find(({ verb }) => verb === 'take')
    expect(take?.what).toMatchObject({ layoutId: 'opening', revision: server.layouts.get('opening')?.revision })
  })

  it.each([
    { state: 'rejected', says: 'ZEGOCLOUD refused the stop. The stream does not exist. The show is on air as before.' },
    { state: 'unknown', says: 'Not certain whether the show is still on air' },
    { state: 'superseded', says: 'A newer request replaced the stop.' },
  ] as const)('a stop that is $state ends it, with nothing changed', async ({ state, says }) => {
    const server = showWith('opening')
    const desk = onAir(server, answering(server, { stop: answered(state, 'StopMix') }))
    const outcome = await desk.again()
    expect(outcome).toMatchObject({ done: false, at: 'stop', says: expect.stringContaining(says) })
    expect(outcome).toMatchObject({ says: expect.stringContaining('Settings not changed.') })
    expect(verbs(server)).toEqual(['stop'])
    expect(desk.desk.getState().task.running).toBe(true)
  })

  it('takes nobody whom its operator had not seen in the places of the layout', async () => {
    const server = showWith('opening')
    const { desk, again } = onAir(server, async (ask) => {
      const before = server.asked.length
      const answer = ask()
      if (server.asked[before]?.verb === 'stop') come([])
      return answer
    })
    const entry = { streamId: 'cam-9', userId: 'u', userName: 'Guest', state: 'live' as const, since: 1 }
    const come = (entries: (typeof entry)[]) => {
      const roster = { roomId: 'room', entries, listedAt: 1, problem: null }
      desk.receive({ number: 1, showId: 'show', at: 0, by: null, change: { type: 'roster.changed', roster } })
    }
    come([entry])
    const { document, edit } = desk.editor('opening').getState()
    edit(setSource(document, 'cam-host', { kind: 'slot', for: { by: 'next' } }))
    await again()
    expect(server.asked.filter(({ verb }) => verb === 'take')).toMatchObject([
      { what: { filled: { 'cam-host': 'cam-9' } } },
    ])
  })

  it('a stop without an answer is asked once more under the same key, then told', async () => {
    const server = showWith('opening')
    const desk = onAir(server, answering(server, { stop: NO_ANSWER }))
    expect(await desk.again()).toMatchObject({ done: false, at: 'stop' })
    const keys = server.asked
      .filter(({ verb }) => verb === 'stop')
      .map(({ what }) => Reflect.get(Object(what), 'idempotencyKey'))
    expect(keys).toHaveLength(2)
    expect(new Set(keys).size).toBe(1)
  })

  it('a stop that Mixdesk broke on may have been carried out', async () => {
    const server = showWith('opening')
    const broken = { ok: false, status: 500, code: 'internal', message: 'Internal error.', details: null } as const
    const desk = onAir(server, answering(server, { stop: broken }))
    expect(await desk.again()).toMatchObject({
      says: 'Not certain whether the show is still on air: Internal error. See the desk. Settings not changed.',
    })
  })

  it('settings that are refused leave the show off air, and say so; the rest is done from there', async () => {
    const server = showWith('opening')
    const desk = onAir(server)
    const bob = sitDown(server, 'Bob')
    await bob.desk.renameShow('Saturday')
    expect(await desk.again()).toEqual({
      done: false,
      at: 'save',
      says: 'Off air; settings not saved: stale-revision. Next: save them, then take opening again.',
    })
    expect(await desk.again({ alignment: 'all' }, 'save')).toEqual({ done: true })
    expect(verbs(server).slice(1)).toEqual(['stop', 'changeShow', 'changeShow', 'take'])
  })

  it('a take that is refused leaves the show off air with the settings saved, and says so', async () => {
    const server = showWith('opening')
    const desk = onAir(server, answering(server, { take: answered('rejected', 'StartMix') }))
    expect(await desk.again()).toEqual({
      done: false,
      at: 'take',
      says: 'Off air; settings saved. opening was not taken: ZEGOCLOUD refused it. The stream does not exist. Next: take it again.',
    })
    expect(server.snapshot().show.settings.alignment).toBe('all')
  })

  it('does not stop what someone has put on air meanwhile', async () => {
    const server = showWith('opening')
    const desk = onAir(server)
    expect(await desk.again({ alignment: 'all' }, 'take')).toMatchObject({ done: false, at: 'take' })
    expect(verbs(server)).toEqual([])
  })

  it.each([
    { why: 'the connection is lost', spoil: (desk: ReturnType<typeof onAir>) => desk.desk.connect('reconnecting') },
    { why: 'the layout is gone', spoil: (desk: ReturnType<typeof onAir>) => desk.desk.removeLayout('opening') },
  ])('stops nothing where $why', async ({ spoil }) => {
    const server = showWith('opening')
    const desk = onAir(server)
    await spoil(desk)
    expect(await desk.again()).toMatchObject({
      done: false,
      at: 'stop',
      says: expect.stringContaining('Nothing was sent'),
    })
    expect(verbs(server)).not.toContain('stop')
  })

  it('stops nothing where someone deletes the layout while its edits are being saved', async () => {
    const server = showWith('opening', 'slides')
    const desk = onAir(server, async (ask) => {
      const answer = ask()
      return server.asked.at(-1)?.verb === 'saveLayout' ? new Promise(() => {}) : answer
    })
    desk.drag('opening', 'cam-host', 50)
    const outcome = desk.again()
    await server.apiOf({ id: 'Ben', name: 'Ben' }, goodNetwork).removeLayout('opening')
    await desk.hear()
    expect(await outcome).toMatchObject({ done: false, at: 'stop', says: expect.stringContaining('was deleted') })
    expect(verbs(server)).not.toContain('stop')
  })
})
