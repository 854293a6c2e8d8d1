import { setImmediate as theStreamToAskForMore } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ShowEvent, Snapshot } from '@/lib/protocol/live'
import { changeShow } from '@/lib/server/change/change-show'
import { eventStream } from '@/lib/server/http/event-stream'
import { createLayout } from '@/lib/server/shows/create-layout'
import { deleteShow } from '@/lib/server/shows/delete-show'
import { openTestShow, type TestShow } from '@/lib/server/shows/testing/test-show'
import { createFeeds } from './feeds'
import { followShow } from './follow-show'
import { toSeen } from './messages'
import { type Message, parseAll } from './testing/parse-events'

const anna = { id: 'anna', name: 'Anna' }
const NEVER_MS = 1_000_000
const request = new Request('http://localhost:3000/api/events')

let test: TestShow

beforeEach(async () => {
  test = await openTestShow()
})
afterEach(() => test.close())

const addLayout = (name: string) => createLayout(test.context, anna, test.showId, { name })

/** Reads news and pings, without the time that a stream says once it has caught up. */
const parse = (text: string) => parseAll(text).filter(({ event }) => event !== 'clock')

async function open({ seen = null as number | null, heartbeatMs = NEVER_MS } = {}) {
  const leaving = new AbortController()
  const pieces = await followShow(
    { ...test.context, feeds: createFeeds(test.context) },
    { showId: test.showId, seen, heartbeatMs, seesKeys: true, leaving: leaving.signal },
  )
  const read = async () => {
    const { done, value } = await pieces.next()
    return done ? 'the end' : parse(value.toString())
  }
  return { pieces, read, leave: () => leaving.abort() }
}

it('begins with a snapshot, then tells each event once, in order', async () => {
  const first = await addLayout('Before')
  const { read, leave } = await open()
  const [message] = (await read()) as Message[]
  const snapshot = message?.data as Snapshot
  expect(message).toMatchObject({ id: 1, event: 'snapshot', data: { last: 1, show: { id: test.showId } } })
  expect(snapshot.layouts).toContainEqual(first)
  expect(snapshot.account).toEqual({
    appId: 1234567890,
    isTest: false,
    mode: 'sandbox',
    maxInputs: 9,
    maxOutputs: 3,
    maxFps: 20,
    timingControl: false,
    backgrounds: [],
  })

  await addLayout('Two')
  await addLayout('Three')
  const told: Message[] = []
  while (told.length < 2) told.push(...((await read()) as Message[]))
  expect(told.map(({ id, event, data }) => [id, event, (data as ShowEvent).number])).toEqual([
    [2, 'message', 2],
    [3, 'message', 3],
  ])
  leave()
})

it('says that it has caught up, and what time it is here, after what was missed', async () => {
  for (const name of ['One', 'Two']) await addLayout(name)
  const { pieces, leave } = await open({ seen: 0 })
  const told = parseAll(String((await pieces.next()).value))
  expect(told.map(({ event }) => event)).toEqual(['message', 'message', 'clock'])
  expect(told.at(-1)).toEqual({ id: null, event: 'clock', data: { show: test.showId, now: test.context.now() } })
  leave()
})

it('replays to a client that comes back what it missed, and no more', async () => {
  for (const name of ['One', 'Two', 'Three']) await addLayout(name)
  const { read, leave } = await open({ seen: 1 })
  expect(((await read()) as Message[]).map(({ id }) => id)).toEqual([2, 3])
  leave()
  expect(await read()).toBe('the end')
})

it('misses nothing that happens while it reads', async () => {
  const { read, leave } = await open({ seen: 0 })
  const adding = Promise.all(Array.from({ length: 30 }, (_, index) => addLayout(`Layout ${index}`)))
  const ids: (number | null)[] = []
  while (ids.length < 30) ids.push(...((await read()) as Message[]).map(({ id }) => id))
  await adding
  expect(ids).toEqual(Array.from({ length: 30 }, (_, index) => index + 1))
  leave()
})

it('tells a client that reads too slowly the whole show anew', async () => {
  const { read, leave } = await open({ seen: 0 })
  await read()
  await changeShow(test.context, test.showId, anna, async ({ emit }) => {
    for (let index = 0; index < 501; index += 1) emit({ type: 'layout.removed', layoutId: 'a' })
  })
  expect(await read()).toMatchObject([{ id: 501, event: 'snapshot' }])
  leave()
})

it('ends after the news that the show was deleted, also for those who come back later', async () => {
  const { read } = await open()
  await read()
  await deleteShow(test.context, anna, test.showId)
  const deleted = [{ id: 1, event: 'message', data: { by: anna, change: { type: 'show.deleted' } } }]
  expect(await read()).toMatchObject(deleted)
  expect(await read()).toBe('the end')
  for (const seen of [0, null]) expect(await (await open({ seen })).read()).toMatchObject(deleted)
})

it('refuses a show that never was', async () => {
  test.showId = 'nowhere'
  await expect(open()).rejects.toMatchObject({ code: 'not-found' })
  await expect(open({ seen: 3 })).rejects.toMatchObject({ code: 'not-found' })
})

it('sends pings, and nothing more to a client that may not read', async () => {
  const { read, leave } = await open({ seen: 0, heartbeatMs: 1 })
  expect(await read()).toEqual([])
  const ping = [{ id: null, event: 'ping', data: { show: test.showId, now: test.context.now() } }]
  expect([await read(), await read()]).toEqual([ping, ping])
  const next = read()
  await addLayout('Secret')
  leave()
  expect(await next).not.toMatchObject([{ event: 'message' }])
  expect(await read()).toBe('the end')
})

it.each(['closing', 'leaving'])('ends when the process is closing or the client leaves: %s', async (why) => {
  const closing = new AbortController()
  test.context.closing = closing.signal
  const { read, leave } = await open({ seen: 0 })
  await read()
  const next = read()
  if (why === 'closing') closing.abort()
  else leave()
  expect(await next).toBe('the end')
})

it('reads nothing for a client that does not read, and stops following when it is cut off', async () => {
  let following = 0
  const { follow } = test.context.wakeups
  test.context.wakeups = {
    ...test.context.wakeups,
    follow: (id, onWake) => {
      following += 1
      const stop = follow(id, onWake)
      return () => {
        following -= 1
        stop()
      }
    },
  }
  const { pieces, leave } = await open({ seen: 0 })
  let asked = 0
  async function* counted() {
    for await (const piece of pieces) {
      asked += 1
      yield piece
    }
  }
  const { body } = eventStream(request, counted(), test.context.log, leave)
  for (let index = 0; index < 20; index += 1) await addLayout(`Layout ${index}`)
  expect(asked).toBe(1)
  expect(following).toBe(1)
  await body?.cancel()
  expect(following).toBe(0)
})

it.each(['leaves', 'asked with HEAD'])('holds nothing for a client that never reads and %s', async (how) => {
  const { pieces, leave } = await open({ seen: 0 })
  expect(test.context.wakeups.followed()).toEqual([test.showId])
  if (how === 'leaves') leave()
  else eventStream(new Request(request, { method: 'HEAD' }), pieces, test.context.log, leave)
  expect(test.context.wakeups.followed()).toEqual([])
})

it('ends without a word when a client leaves while its stream waits for news', async () => {
  const { pieces, leave } = await open({ seen: 0 })
  const broken: unknown[] = []
  const { body } = eventStream(
    request,
    pieces,
    { ...test.context.log, error: (what: unknown) => broken.push(what) },
    leave,
  )
  const reader = body?.getReader()
  await reader?.read()
  await theStreamToAskForMore()
  await reader?.cancel()
  expect(await pieces.next()).toEqual({ done: true, value: undefined })
  expect(broken).toEqual([])
})

it.each([
  { header: '17', seen: 17 },
  { header: '0', seen: 0 },
  { header: null, seen: null },
  { header: '', seen: null },
  { header: '-1', seen: null },
  { header: '1e3', seen: null },
  { header: '99999999999999999999', seen: null },
])('a Last-Event-ID of $header means that $seen was seen', ({ header, seen }) => {
  expect(toSeen(header)).toBe(seen)
})
