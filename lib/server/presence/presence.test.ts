import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type HeldDesk, Here, type PersonHere } from '@/lib/protocol/here'
import { createTestTimers, flushPromises } from '@/lib/shared/testing/timers'
import { createPresence } from './presence'
import { keyOf, type Tab } from './tab'

let timers: ReturnType<typeof createTestTimers>
beforeEach(() => {
  timers = createTestTimers()
})

const tabOf = (name: string, more: Partial<Tab> = {}): Tab => ({
  tab: 'one',
  person: { id: name.toLowerCase(), name },
  edits: true,
  layoutId: 'opening',
  selection: [],
  more: 0,
  isAway: false,
  ...more,
})

type Deps = Parameters<typeof createPresence>[0]

function start(say: Deps['say'] = () => {}, processId = 'here', more: Partial<Deps> = {}) {
  const desks = { held: null as HeldDesk | null }
  const dropDesk = async () => {
    desks.held = null
  }
  const presence = createPresence({ timers, processId, say, readDesk: async () => desks.held, dropDesk, ...more })
  const here = (): Here | null => {
    const data = String(presence.told('show').bytes).split('data: ')[1]
    return data ? Here.parse(JSON.parse(data)) : null
  }
  const people = (): readonly PersonHere[] => here()?.people ?? []
  const names = () => people().map(({ name }) => name)
  return { presence, desks, here, people, names }
}

/** Lets time pass as a real clock does, in small steps. */
function pass(ms: number, each = () => {}) {
  for (let at = 0; at < ms; at += 250) {
    timers.advance(250)
    each()
  }
}

describe('who is here', () => {
  it('is told once for all that happens within 250 ms', () => {
    const { presence, names } = start()
    const heard = vi.fn()
    presence.follow('show', heard)
    presence.put('show', tabOf('Anna'))
    timers.advance(0)
    expect(names()).toEqual(['Anna'])
    for (const selection of [['a'], ['b'], ['c']]) presence.put('show', tabOf('Anna', { selection }))
    presence.put('show', tabOf('Bob'))
    expect(heard).toHaveBeenCalledTimes(1)
    pass(500)
    expect(heard).toHaveBeenCalledTimes(2)
    expect(names()).toEqual(['Anna', 'Bob'])
  })

  it('is not told again by a tab that only says that it is here still', () => {
    const { presence } = start()
    presence.put('show', tabOf('Anna'))
    pass(500)
    const { version } = presence.told('show')
    presence.put('show', tabOf('Anna'))
    pass(500)
    expect(presence.told('show').version).toBe(version)
  })

  it.each([
    { how: 'says that it goes', isAway: false, ms: 500, says: true },
    { how: 'is silent for 12 s', isAway: false, ms: 14_000, says: false },
    { how: 'was not seen and is silent for 90 s', isAway: true, ms: 92_000, says: false },
  ])('lacks a tab that $how', ({ isAway, ms, says }) => {
    const { presence, names } = start()
    const unwatch = vi.fn()
    presence.put('show', tabOf('Anna', { isAway }), unwatch)
    presence.put('show', tabOf('Bob'))
    pass(says ? 500 : ms - 3_000, () => presence.put('show', tabOf('Bob')))
    expect(names()).toEqual(['Anna', 'Bob'])
    if (says) presence.drop('show', 'anna one')
    pass(3_000, () => presence.put('show', tabOf('Bob')))
    expect(names()).toEqual(['Bob'])
    expect(unwatch).toHaveBeenCalledTimes(1)
  })

  it('names a person once, with each of their tabs, and no more than 20 of them', () => {
    const { presence, people } = start()
    presence.put('show', tabOf('Anna', { tab: 'one' }))
    presence.put('show', tabOf('Anna', { tab: 'two', layoutId: null }))
    pass(500)
    expect(people()).toHaveLength(1)
    expect(people()[0]?.tabs.map(({ layoutId }) => layoutId)).toEqual(['opening', null])
    for (let tab = 0; tab < 100; tab += 1) presence.put('show', tabOf('Anna', { tab: `t${tab}` }))
    pass(1_000)
    expect(people()[0]?.tabs).toHaveLength(20)
  })

  it('is told of its own show alone, and forgotten with the last who follows it', () => {
    const { presence } = start()
    const heard = vi.fn()
    const leave = presence.follow('show', heard)
    presence.put('other', tabOf('Anna'))
    pass(500)
    expect(heard).not.toHaveBeenCalled()
    leave()
    presence.drop('other', 'anna one')
    pass(3_000)
    expect(timers.pending()).toEqual([])
  })

  it('cuts a long name between two letters, never within one', () => {
    const { presence, names } = start()
    const [letter, long] = ['بِ', 'ل']
    presence.put('show', { ...tabOf('x'), person: { id: 'x', name: letter.repeat(60) } })
    presence.put('show', { ...tabOf('y'), person: { id: 'y', name: long.repeat(40) } })
    pass(500)
    expect(names()).toEqual([`${letter.repeat(39)}…`, long.repeat(40)])
  })

  it('of 200 desks is told once a second', () => {
    const { presence } = start()
    const heard = vi.fn()
    presence.follow('show', heard)
    for (let desk = 0; desk < 200; desk += 1) presence.put('show', tabOf(`Desk ${desk}`))
    pass(1_000)
    heard.mockClear()
    let turn = 0
    pass(10_000, () => {
      turn += 1
      for (let desk = 0; desk < 200; desk += 1) presence.put('show', tabOf(`Desk ${desk}`, { selection: [`s${turn}`] }))
    })
    expect(heard.mock.calls.length).toBeLessThanOrEqual(11)
    expect(heard.mock.calls.length).toBeGreaterThan(5)
  })
})

describe('the desk', () => {
  const held = { by: { id: 'anna', name: 'Anna' }, since: 5, alone: false }

  async function annaHasIt() {
    const started = start()
    started.presence.put('show', tabOf('Anna'))
    started.presence.put('show', tabOf('Bob'))
    started.desks.held = held
    await started.presence.deskChanged('show')
    pass(500)
    return { ...started, bobStays: () => started.presence.put('show', tabOf('Bob')) }
  }

  it('is told to everybody, and read again by who comes to the show later', async () => {
    const { presence, desks, here } = await annaHasIt()
    expect(here()?.desk).toEqual(held)
    const later = createPresence({
      timers,
      processId: 'later',
      say: () => {},
      readDesk: async () => desks.held,
      dropDesk: async () => {},
    })
    later.follow('show', () => {})
    await flushPromises()
    pass(500)
    expect(String(later.told('show').bytes)).toContain('"name":"Anna"')
    expect(presence.editorOf('show', 'bob')).toEqual({ id: 'bob', name: 'Bob' })
  })

  it('falls 30 s after the last tab of who has it is gone, and not before', async () => {
    const { presence, desks, here, bobStays } = await annaHasIt()
    presence.drop('show', 'anna one')
    pass(29_000, bobStays)
    expect(desks.held).toEqual(held)
    pass(4_000, bobStays)
    await flushPromises()
    pass(500)
    expect([desks.held, here()?.desk]).toEqual([null, null])
  })

  it('stays with who reloads, or looks at another tab', async () => {
    const { presence, desks, bobStays } = await annaHasIt()
    presence.drop('show', 'anna one')
    pass(20_000, bobStays)
    presence.put('show', tabOf('Anna', { tab: 'two', isAway: true }))
    pass(60_000, bobStays)
    await flushPromises()
    expect(desks.held).toEqual(held)
  })

  it('falls at once with the last session of who has it, and not with one of two', async () => {
    const { presence, desks } = await annaHasIt()
    presence.put('show', tabOf('Anna', { tab: 'two' }))
    presence.revoke('show', 'anna one', 'anna')
    await flushPromises()
    expect(desks.held).toEqual(held)
    presence.revoke('show', 'anna two', 'anna')
    await flushPromises()
    expect(desks.held).toBeNull()
  })

  it('falls once the database answers again', async () => {
    let isDown = true
    const desks = { held: held as HeldDesk | null }
    const { presence } = start(() => {}, 'here', {
      readDesk: async () => desks.held,
      dropDesk: async () => {
        if (isDown) throw new Error('the database is locked')
        desks.held = null
      },
    })
    presence.follow('show', () => {})
    await flushPromises()
    pass(35_000)
    await flushPromises()
    expect(desks.held).toEqual(held)
    isDown = false
    pass(2_000)
    await flushPromises()
    expect(desks.held).toBeNull()
  })
})

describe('two processes on one database', () => {
  function two() {
    const all: ReturnType<typeof start>[] = []
    // PostgreSQL tells everybody, also who said it.
    const say = (words: readonly string[]) => {
      for (const word of words) for (const { presence } of all) presence.hear(word)
    }
    all.push(start(say, 'one'), start(say, 'other'))
    return all as [ReturnType<typeof start>, ReturnType<typeof start>]
  }

  it('know of each other’s people, and of those who go', () => {
    const [one, other] = two()
    one.presence.put('show', tabOf('Anna', { selection: ['cam'] }))
    other.presence.put('show', tabOf('Bob'))
    pass(1_000)
    expect(one.names().sort()).toEqual(['Anna', 'Bob'])
    expect(other.names().sort()).toEqual(['Anna', 'Bob'])
    expect(one.presence.isOurs('show', keyOf(tabOf('Anna')))).toBe(false)
    one.presence.drop('show', 'anna one')
    pass(1_000)
    expect([one.names(), other.names()]).toEqual([['Bob'], ['Bob']])
  })

  it('forget the people of a process that was killed', () => {
    const [one, other] = two()
    one.presence.put('show', tabOf('Anna'))
    pass(14_000, () => other.presence.put('show', tabOf('Bob')))
    expect(other.names()).toEqual(['Bob'])
  })

  it('say nothing that PostgreSQL refuses, and take nothing that they cannot read', () => {
    const said: string[] = []
    const { presence, names } = start((words) => said.push(...words))
    const selection = Array.from({ length: 200 }, (_, index) => `${index}`.padStart(64, '0'))
    presence.put('show', tabOf('Anna', { selection }))
    pass(500)
    expect(said).toHaveLength(1)
    expect(Buffer.byteLength(said[0] ?? '')).toBeLessThan(8_000)
    for (const word of ['', '{', '[]', '{"from":1}', 'null']) presence.hear(word)
    expect(names()).toEqual(['Anna'])
  })
})
