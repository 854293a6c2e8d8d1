import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createLayout } from '@/lib/server/shows/create-layout'
import { readShow } from '@/lib/server/shows/read'
import { openTestShow, type TestShow } from '@/lib/server/shows/testing/test-show'
import { updateShow } from '@/lib/server/shows/update-show'
import { createFeeds } from './feeds'

let test: TestShow

beforeEach(async () => {
  test = await openTestShow()
})
afterEach(() => test.close())

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
  await vi.waitFor(() => expect(told.size).toBe(200))
  const texts = await Promise.all(all.map((feed) => feed.newsAfter(0, true)))
  expect(reads()).toBe(1)
  expect(new Set(texts)).toHaveLength(1)
  expect(texts[0]).toMatchObject({ last: 1, isOver: false, text: expect.stringContaining('"layout.added"') })
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
  expect(after).toMatchObject({ last: 1, text: expect.stringContaining('"layout.added"') })
  expect(after.text.startsWith(before.text)).toBe(true)
  expect(before.text).toContain('"now":null')
  for (const { leave } of [anna, bob]) leave()
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
  expect(await feed.newsAfter(0, true)).toMatchObject({ text: '', last: null })
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
    expect((await anna?.newsAfter(seen, true))?.text).toContain('rtmp://a.example/live/secret')
    const hidden = await vera?.newsAfter(seen, false)
    expect(hidden?.text).toContain('rtmp://a.example/live/***')
    expect(hidden?.text).not.toContain('secret')
    expect(await victor?.newsAfter(seen, false)).toBe(hidden)
  }
  for (const feed of [anna, vera, victor]) feed?.leave()
})
