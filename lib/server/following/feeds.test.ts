import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createLayout } from '@/lib/server/shows/create-layout'
import { deleteShow } from '@/lib/server/shows/delete-show'
import { readShow } from '@/lib/server/shows/read'
import { openTestShow, type TestShow } from '@/lib/server/shows/testing/test-show'
import { updateShow } from '@/lib/server/shows/update-show'
import * as events from './events-after'
import { createFeeds } from './feeds'
import { parseAll } from './testing/parse-events'

let test: TestShow

beforeEach(async () => {
  // No reading gets old.
  vi.useFakeTimers({ toFake: ['setInterval'] })
  test = await openTestShow()
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
  return test.close()
})

/** Every reading begins with the show's newest number, outside of any transaction. */
function countReads() {
  const selectFrom = vi.spyOn(test.context.db, 'selectFrom')
  return () => selectFrom.mock.calls.filter(([table]) => String(table) === 'shows').length
}

const addLayout = (name: string) => createLayout(test.context, { id: 'anna', name: 'Anna' }, test.showId, { name })

it('reads an event once, however many follow the show', async () => {
  const feeds = createFeeds(test.context)
  const reads = countReads()
  const told = new Set<number>()
  const all = Array.from({ length: 200 }, (_, index) => feeds.join(test.showId, () => told.add(index)))
  await addLayout('One')
  // PostgreSQL may tell of it a second time.
  await expect.poll(() => told.size).toBe(200)
  const texts = await Promise.all(all.map((feed) => feed.newsAfter(0, true)))
  expect(reads()).toBe(1)
  expect(new Set(texts)).toHaveLength(1)
  expect(texts[0]).toMatchObject({ last: 1, isOver: false })
  expect(String(texts[0]?.bytes)).toContain('"layout.added"')
  for (const { leave } of all) leave()
  expect(test.context.wakeups.followed()).toEqual([])
})

it('reads a snapshot once for all who come within seconds, with what happened since', async () => {
  const feeds = createFeeds(test.context)
  const reads = countReads()
  const [anna, bob] = [feeds.join(test.showId, () => {}), feeds.join(test.showId, () => {})]
  const before = await anna.newsAfter(null, true)
  expect(await bob.newsAfter(null, true)).toBe(before)
  expect(reads()).toBe(1)
  await addLayout('One')
  const after = await bob.newsAfter(null, true)
  expect(after.last).toBe(1)
  expect(String(after.bytes)).toContain('"layout.added"')
  expect(String(after.bytes).startsWith(String(before.bytes))).toBe(true)
  expect(String(before.bytes)).toContain('"now":null')
  for (const { leave } of [anna, bob]) leave()
})

it('reads an event once for readers who have seen different ones', async () => {
  const feed = createFeeds(test.context).join(test.showId, () => {})
  await addLayout('One')
  const one = await feed.newsAfter(0, true)
  await addLayout('Two')
  const from = vi.spyOn(events, 'newsAfter')
  const both = await feed.newsAfter(0, true)
  expect(from.mock.calls.map(([, , seen]) => seen)).toEqual([1])
  expect(both).toMatchObject({ last: 2, isOver: false })
  const two = await feed.newsAfter(1, true)
  expect(Buffer.concat([one.bytes, two.bytes])).toEqual(both.bytes)
  feed.leave()
})

it('tells the end of a show also to who comes back after it, whatever they have seen', async () => {
  const feed = createFeeds(test.context).join(test.showId, () => {})
  await addLayout('One')
  await feed.newsAfter(0, true)
  await deleteShow(test.context, { id: 'anna', name: 'Anna' }, test.showId)
  for (const seen of [1, 0]) expect(await feed.newsAfter(seen, true)).toMatchObject({ last: 2, isOver: true })
  feed.leave()
})

it('makes a new snapshot once what happened since is longer', async () => {
  const feeds = createFeeds(test.context)
  const feed = feeds.join(test.showId, () => {})
  const first = await feed.newsAfter(null, true)
  let news = first
  for (let index = 0; news.bytes.byteLength <= first.bytes.byteLength * 2; index += 1) {
    await addLayout(`Layout ${index}`)
    news = await feed.newsAfter(null, true)
  }
  await addLayout('Last')
  const anew = await feed.newsAfter(null, true)
  expect(parseAll(anew.bytes.toString()).map(({ event }) => event)).toEqual(['snapshot'])
  feed.leave()
})

it('uses no reading after a wake that came during it', async () => {
  const feed = createFeeds(test.context).join(test.showId, () => {})
  const old = feed.newsAfter(0, true)
  await addLayout('One')
  expect(await feed.newsAfter(0, true)).toMatchObject({ last: 1 })
  await old
  feed.leave()
})

it('tries a reading again that failed', async () => {
  const feed = createFeeds(test.context).join(test.showId, () => {})
  vi.spyOn(test.context.db, 'selectFrom').mockImplementationOnce(() => {
    throw new Error('locked')
  })
  await expect(feed.newsAfter(0, true)).rejects.toThrow('locked')
  expect(await feed.newsAfter(0, true)).toMatchObject({ bytes: Buffer.from(''), last: null })
  feed.leave()
})

it('reads apart, and once too, for those who see no stream keys', async () => {
  const { id, revision, settings } = await readShow(test.context.db, test.showId)
  const [output] = settings.outputs
  if (!output) throw new Error('A show has an output.')
  const outputs = [{ ...output, destination: { kind: 'url' as const, url: 'rtmp://a.example/live/secret' } }]
  await updateShow(test.context, { id: 'anna', name: 'Anna' }, id, { revision, settings: { ...settings, outputs } })
  const feeds = createFeeds(test.context)
  const [anna, vera, victor] = [1, 2, 3].map(() => feeds.join(test.showId, () => {}))
  for (const seen of [null, 0]) {
    expect(String((await anna?.newsAfter(seen, true))?.bytes)).toContain('rtmp://a.example/live/secret')
    const hidden = await vera?.newsAfter(seen, false)
    expect(String(hidden?.bytes)).toContain('rtmp://a.example/live/***')
    expect(String(hidden?.bytes)).not.toContain('secret')
    expect(await victor?.newsAfter(seen, false)).toBe(hidden)
  }
  for (const feed of [anna, vera, victor]) feed?.leave()
})
