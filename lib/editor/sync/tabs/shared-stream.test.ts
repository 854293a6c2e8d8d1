import { beforeEach, describe, expect, it } from 'vitest'
import type { Connection } from '@/lib/editor/state/desk-state'
import { connectLive } from '../live'
import { createBrowser } from './testing/browser'

let browser: ReturnType<typeof createBrowser>
beforeEach(() => {
  browser = createBrowser()
})

/** Opens two tabs, of which the first leads, on a show each. Both have caught up. */
async function twoTabs() {
  const a = browser.openTab('a')
  const sunday = a.follow('sunday', 5)
  await browser.calmDown()
  browser.clock('sunday')
  const b = browser.openTab('b')
  const monday = b.follow('monday', 9)
  await browser.calmDown()
  for (const show of ['sunday', 'monday']) browser.clock(show)
  await browser.flush()
  return { a, b, sunday, monday }
}

it('the first tab opens a stream, and the next one is heard over the same', async () => {
  const { sunday, monday } = await twoTabs()
  expect(browser.open()).toEqual(['a: show=sunday&after=5&show=monday&after=9'])
  browser.event('monday', 10)
  browser.event('sunday', 6)
  await browser.flush()
  expect(sunday.heard).toEqual(['clock', 'clock', 'message 6'])
  expect(monday.heard).toEqual(['clock', 'message 10'])
})

it('seven tabs of one show share one stream', async () => {
  const heard = []
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) {
    heard.push(browser.openTab(name).follow('sunday', 5).heard)
    await browser.calmDown()
    browser.clock('sunday')
  }
  expect(browser.open()).toEqual(['a: show=sunday&after=5'])
  browser.event('sunday', 6)
  await browser.flush()
  expect(heard.map((those) => those.at(-1))).toEqual(Array.from({ length: 7 }, () => 'message 6'))
})

it('a tab that comes behind the others is told from where it is, and they hear nothing twice', async () => {
  const { sunday } = await twoTabs()
  browser.event('sunday', 6)
  const late = browser.openTab('c').follow('sunday', 5)
  await browser.calmDown()
  expect(browser.open()).toEqual(['a: show=sunday&after=5&show=monday&after=9'])
  browser.event('sunday', 6)
  browser.clock('sunday')
  await browser.flush()
  expect(late.heard).toEqual(['message 6', 'clock'])
  expect(sunday.heard).toEqual(['clock', 'clock', 'message 6', 'clock'])
})

it('a tab that needs the whole show gets it, and those that have all of it do not', async () => {
  const { sunday } = await twoTabs()
  const whole = browser.openTab('c').follow('sunday', null)
  await browser.calmDown()
  expect(browser.open()).toEqual(['a: show=sunday&show=monday&after=9'])
  browser.say('snapshot', { show: { id: 'sunday' }, last: 5 })
  browser.event('sunday', 6)
  await browser.flush()
  expect(whole.heard).toEqual(['snapshot 5', 'message 6'])
  expect(sunday.heard).toEqual(['clock', 'clock', 'message 6'])
})

it('what was said before the stream was opened for a tab does not count as heard by it', async () => {
  const { b, monday } = await twoTabs()
  monday.close()
  const again = b.follow('monday', 9)
  await Promise.resolve()
  browser.say('ping', { show: 'monday', now: 0 })
  await browser.calmDown()
  expect(again.heard).toEqual([])
  browser.clock('monday')
  await browser.flush()
  expect(again.heard).toEqual(['clock'])
})

it('tabs that come while the stream is opening wait for each other', async () => {
  const { sunday } = await twoTabs()
  const before = browser.opened()
  const others = ['c', 'd', 'e'].map((name) => browser.openTab(name).follow('sunday', 5))
  await browser.calmDown()
  expect(browser.opened()).toBe(before + 1)
  browser.clock('sunday')
  await browser.flush()
  browser.clock('sunday')
  await browser.flush()
  expect(browser.opened()).toBe(before + 2)
  expect(others.map(({ heard }) => heard.length > 0)).toEqual([true, true, true])
  expect(sunday.heard).not.toContain('error')
})

it.each([
  { after: 5, asks: 'show=sunday&after=5' },
  { after: null, asks: 'show=sunday' },
])('a tab that waits for that misses nothing of what is told meanwhile: after $after', async ({ after, asks }) => {
  await twoTabs()
  browser.openTab('c').follow('sunday', 5)
  await browser.calmDown()
  const late = browser.openTab('d').follow('sunday', after)
  await browser.calmDown()
  browser.event('sunday', 6)
  browser.clock('sunday')
  await browser.flush()
  expect(late.heard).toEqual([])
  expect(browser.open()).toEqual([`a: ${asks}&show=monday&after=9`])
})

it('a stream that does not catch up holds up nobody', async () => {
  await twoTabs()
  browser.openTab('c').follow('sunday', 5)
  await browser.calmDown()
  const before = browser.opened()
  browser.timers.advance(1_000)
  browser.openTab('d').follow('sunday', 5)
  await browser.calmDown()
  expect(browser.opened()).toBe(before + 1)
})

it('an error of the stream is told to all, who follow it anew', async () => {
  const { a, b, sunday, monday } = await twoTabs()
  browser.say('error')
  await browser.flush()
  expect([sunday.heard.at(-1), monday.heard.at(-1)]).toEqual(['error', 'error'])
  sunday.close()
  monday.close()
  await browser.calmDown()
  expect(browser.open()).toEqual([])
  b.follow('monday', 9)
  await browser.calmDown()
  browser.clock('monday')
  a.follow('sunday', 5)
  await browser.calmDown()
  expect(browser.open()).toEqual(['a: show=monday&after=9&show=sunday&after=5'])
})

it('a show that is gone is an error for those alone who follow it', async () => {
  const { sunday, monday } = await twoTabs()
  browser.say('gone', { show: 'monday' })
  await browser.flush()
  expect(monday.heard.at(-1)).toBe('error')
  expect(sunday.heard).not.toContain('error')
  monday.close()
  await browser.calmDown()
  expect(browser.open()).toEqual(['a: show=sunday&after=5'])
})

it('a show that nobody follows any more is not in the stream', async () => {
  const { monday, sunday } = await twoTabs()
  monday.close()
  await browser.calmDown()
  expect(browser.open()).toEqual(['a: show=sunday&after=5'])
  browser.clock('sunday')
  sunday.close()
  await browser.calmDown()
  expect(browser.open()).toEqual([])
})

describe('a tab that crashes says nothing', () => {
  const count = async () => {
    browser.timers.advance(20_000)
    await browser.flush()
  }

  it('its show is let go of by the leader, and those of the others stay', async () => {
    const { b, sunday } = await twoTabs()
    const tuesday = browser.openTab('c').follow('tuesday', 3)
    await browser.calmDown()
    browser.clock('tuesday')
    b.crash()
    await count()
    await count()
    expect(browser.open()).toEqual(['a: show=sunday&after=5&show=tuesday&after=3'])
    browser.event('sunday', 6)
    browser.event('tuesday', 4)
    await browser.flush()
    expect([sunday.heard.at(-1), tuesday.heard.at(-1)]).toEqual(['message 6', 'message 4'])
    const opened = browser.opened()
    for (let counts = 0; counts < 3; counts++) await count()
    expect(browser.opened()).toBe(opened)
  })

  it('and one that only slept is heard again as soon as it wakes', async () => {
    const { b, monday } = await twoTabs()
    b.freeze()
    for (let counts = 0; counts < 3; counts++) await count()
    expect(browser.open()).toEqual(['a: show=sunday&after=5'])
    b.thaw()
    await browser.calmDown()
    expect(browser.open()).toEqual(['a: show=sunday&after=5&show=monday&after=9'])
    browser.event('monday', 10)
    await browser.flush()
    expect(monday.heard.at(-1)).toBe('message 10')
  })
})

describe('when the leading tab', () => {
  it('closes, another goes on from where each is', async () => {
    const { a, monday } = await twoTabs()
    const c = browser.openTab('c').follow('sunday', 5)
    await browser.calmDown()
    for (const show of ['sunday', 'monday']) browser.clock(show)
    browser.event('monday', 10)
    await browser.flush()
    await a.close()
    await browser.calmDown()
    browser.clock('sunday')
    await browser.calmDown()
    expect(browser.open()).toEqual(['c: show=sunday&after=5&show=monday&after=10'])
    browser.event('monday', 11)
    browser.event('sunday', 6)
    await browser.flush()
    expect(monday.heard.filter((what) => what.startsWith('message'))).toEqual(['message 10', 'message 11'])
    expect(c.heard.at(-1)).toBe('message 6')
  })

  it('closes and names one that is gone too, another leads all the same', async () => {
    const { a, monday } = await twoTabs()
    const c = browser.openTab('c')
    c.follow('sunday', 5)
    await browser.calmDown()
    c.crash()
    await a.close()
    await browser.calmDown()
    expect(browser.open()).toEqual(['b: show=monday&after=9'])
    browser.event('monday', 10)
    expect(monday.heard.at(-1)).toBe('message 10')
  })

  it.each(['freezes', 'crashes'])('%s, a tab that asks leads itself at once', async (how) => {
    const { a, b, monday } = await twoTabs()
    if (how === 'freezes') a.freeze()
    else a.crash()
    monday.close()
    const again = b.follow('monday', 9)
    await browser.calmDown()
    expect(browser.open().at(-1)).toBe('b: show=monday&after=9')
    browser.clock('monday')
    expect(again.heard).toEqual(['clock'])
  })

  it('freezes, a desk says so as soon as it is seen again, and until it has asked itself', async () => {
    const { a, b } = await twoTabs()
    const connections: Connection[] = []
    const onConnection = (connection: Connection) => connections.push(connection)
    const ignore = () => {}
    const from = { showId: 'monday', last: 9, open: b.open, timers: browser.timers, probe: async () => 200 }
    const on = { onConnection, onSnapshot: ignore, onEvent: ignore, onHere: ignore, onClock: ignore }
    const live = connectLive({ ...from, ...on })
    await browser.calmDown()
    browser.clock('monday')
    await browser.flush()
    a.freeze()
    live.doubt()
    expect(connections).toEqual(['live', 'checking'])
    await browser.calmDown()
    expect(browser.open().at(-1)).toBe('b: show=monday&after=9')
    browser.clock('monday')
    expect(connections).toEqual(['live', 'checking', 'live'])
  })

  it('wakes, it follows the one that leads now, and what it had heard too late is told nobody', async () => {
    const { a, b, monday, sunday } = await twoTabs()
    a.freeze()
    browser.event('sunday', 6)
    browser.say('ping', { show: 'monday', now: 0 })
    monday.close()
    const again = b.follow('monday', 9)
    await browser.calmDown()
    browser.clock('monday')
    a.thaw()
    await browser.calmDown()
    expect(again.heard).toEqual(['clock'])
    expect(browser.open()).toEqual(['b: show=monday&after=9&show=sunday&after=6'])
    browser.event('sunday', 7)
    await browser.flush()
    expect(sunday.heard.slice(-2)).toEqual(['message 6', 'message 7'])
  })

  it('comes back through the history, it follows again', async () => {
    const { a, sunday } = await twoTabs()
    await a.close()
    await browser.calmDown()
    browser.clock('monday')
    a.goBackTo()
    sunday.close()
    const again = a.follow('sunday', 5)
    await browser.calmDown()
    expect(browser.open()).toEqual(['b: show=monday&after=9&show=sunday&after=5'])
    browser.clock('sunday')
    await browser.flush()
    expect(again.heard).toEqual(['clock'])
  })
})

it('two tabs that begin to lead at the same moment agree on one', async () => {
  const [sunday, monday] = [browser.openTab('a').follow('sunday', 5), browser.openTab('b').follow('monday', 9)]
  await browser.calmDown()
  browser.clock('monday')
  await browser.calmDown()
  expect(browser.open()).toEqual(['b: show=monday&after=9&show=sunday&after=5'])
  for (const show of ['sunday', 'monday']) browser.clock(show)
  await browser.flush()
  expect([sunday.heard, monday.heard].map((heard) => heard.at(-1))).toEqual(['clock', 'clock'])
})

it('a tab that began to lead because the leader was slow steps down for it', async () => {
  const { a } = await twoTabs()
  await a.close()
  await browser.calmDown()
  browser.clock('monday')
  // b leads as the second tab.
  const c = browser.openTab('c')
  const sunday = c.follow('sunday', 5)
  browser.timers.advance(150)
  await Promise.resolve()
  browser.timers.advance(150)
  await browser.calmDown()
  browser.clock('sunday')
  await browser.calmDown()
  expect(browser.open()).toEqual(['b: show=monday&after=9&show=sunday&after=5'])
  expect(sunday.heard).toEqual(['clock'])
})

describe('a server that was restored to an older event', () => {
  const snapshot = (last: number) => browser.say('snapshot', { show: { id: 'sunday' }, last })

  /** Follows the show in a tab, to which every event up to 9 was told. */
  async function follow(name: string) {
    const tab = browser.openTab(name)
    const before = tab.follow('sunday', 9)
    await browser.calmDown()
    browser.clock('sunday')
    await browser.flush()
    const comeBack = async () => {
      const again = tab.follow('sunday', 9)
      await browser.calmDown()
      return again
    }
    return { lose: before.close, comeBack }
  }

  it('is asked for the whole by a tab that has more, which then hears what is told from there on', async () => {
    const { lose, comeBack } = await follow('a')
    lose()
    const { heard } = await comeBack()
    expect(browser.open()).toEqual(['a: show=sunday&after=9'])
    snapshot(3)
    browser.clock('sunday')
    await browser.calmDown()
    expect(browser.open()).toEqual(['a: show=sunday'])
    snapshot(3)
    browser.clock('sunday')
    browser.event('sunday', 4)
    await browser.flush()
    expect(heard).toEqual(['snapshot 3', 'clock', 'message 4'])
  })

  it('is asked also where another tab of the show came back before', async () => {
    const [a, b] = [await follow('a'), await follow('b')]
    browser.say('error')
    await browser.flush()
    for (const { lose } of [a, b]) lose()
    await a.comeBack()
    for (let times = 0; times < 2; times++) {
      snapshot(3)
      browser.clock('sunday')
      await browser.calmDown()
    }
    const { heard } = await b.comeBack()
    expect(browser.open()).toEqual(['a: show=sunday&after=3'])
    browser.event('sunday', 4)
    browser.clock('sunday')
    await browser.calmDown()
    expect(browser.open()).toEqual(['a: show=sunday'])
    snapshot(4)
    browser.clock('sunday')
    await browser.flush()
    expect(heard).toEqual(['snapshot 4', 'clock'])
  })

  it('is asked at the next ping where the stream stayed open', async () => {
    await follow('a')
    snapshot(3)
    browser.say('ping', { show: 'sunday', now: 0 })
    await browser.calmDown()
    expect(browser.open()).toEqual(['a: show=sunday'])
  })

  it('is not what a tab that led before says too late: it takes nobody back', async () => {
    const a = browser.openTab('a')
    a.follow('sunday', 5)
    await browser.calmDown()
    const b = browser.openTab('b')
    const sunday = b.follow('sunday', 5)
    await browser.calmDown()
    a.freeze()
    snapshot(5)
    browser.say('ping', { show: 'sunday', now: 0 })
    sunday.close()
    const { heard } = b.follow('sunday', 5)
    await browser.calmDown()
    browser.event('sunday', 6)
    browser.clock('sunday')
    a.thaw()
    await browser.calmDown()
    expect(heard).toEqual(['message 6', 'clock'])
    expect(browser.open()).toEqual(['b: show=sunday&after=5'])
  })
})
