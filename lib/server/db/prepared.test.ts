import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestDatabase } from '@/lib/server/testing/test-database'
import { prepared, preparedWrite } from './prepared'

let test: Awaited<ReturnType<typeof openTestDatabase>>
beforeEach(async () => {
  test = await openTestDatabase()
  const urls = ['a', 'b', "'; drop table background_images; --"]
  const rows = urls.map((url) => ({ app_id: 7, url, first_used_at: 1 }))
  await test.context.db.insertInto('background_images').values(rows).execute()
})
afterEach(() => test.close())

let built = 0
const imagesOf = prepared((db, { appId, url, other }: { appId: number; url: string; other: string | null }) => {
  built++
  return db.selectFrom('background_images').select('url').where('app_id', '=', appId).where('url', 'in', [url, other])
})

const ask = async (values: Parameters<typeof imagesOf>[1], db = test.context.db) =>
  (await imagesOf(db, values)).map(({ url }) => url).sort()

it.each([
  { what: 'is found', values: { appId: 7, url: 'a', other: 'b' }, urls: ['a', 'b'] },
  { what: 'is not there', values: { appId: 8, url: 'a', other: 'b' }, urls: [] },
  { what: 'is null', values: { appId: 7, url: 'b', other: null }, urls: ['b'] },
  {
    what: 'would end the query',
    values: { appId: 7, url: 'x', other: "'; drop table background_images; --" },
    urls: ["'; drop table background_images; --"],
  },
])('answers for a value that $what, whatever was asked before', async ({ values, urls }) => {
  await ask({ appId: 7, url: 'a', other: 'a' })
  expect(await ask(values)).toEqual(urls)
})

it('is put together once, and asked at the same moment answers each by its own values', async () => {
  await ask({ appId: 7, url: 'a', other: null })
  const before = built
  const answers = await Promise.all(['a', 'b', 'c'].map((url) => ask({ appId: 7, url, other: null })))
  expect(answers).toEqual([['a'], ['b'], []])
  expect(built).toBe(before)
})

it('sees inside a transaction what that has written, and outside only what is committed', async () => {
  const { db } = test.context
  await db.transaction().execute(async (trx) => {
    await trx.insertInto('background_images').values({ app_id: 7, url: 'c', first_used_at: 2 }).execute()
    expect(await ask({ appId: 7, url: 'c', other: null }, trx)).toEqual(['c'])
    expect(await ask({ appId: 7, url: 'c', other: null })).toEqual([])
  })
  expect(await ask({ appId: 7, url: 'c', other: null })).toEqual(['c'])
})

let writesBuilt = 0
type Image = Readonly<{ url?: string; first_used_at?: number | undefined }>
const change = preparedWrite<Image, { url: string }>((db, columns, { url }) => {
  writesBuilt++
  return db.updateTable('background_images').set(columns).where('app_id', '=', 7).where('url', '=', url)
})
const stored = () =>
  test.context.db.selectFrom('background_images').select(['url', 'first_used_at']).orderBy('url').execute()

it('writes the columns that are given, each time by their own values, and tells how many rows it changed', async () => {
  const { db } = test.context
  expect(await change(db, { first_used_at: 5 }, { url: 'a' })).toBe(1)
  expect(await change(db, { first_used_at: 6, url: 'c' }, { url: 'b' })).toBe(1)
  expect(await change(db, { url: 'd', first_used_at: undefined }, { url: 'a' })).toBe(1)
  expect(await change(db, { first_used_at: 9 }, { url: 'nowhere' })).toBe(0)
  expect((await stored()).slice(1)).toEqual([
    { url: 'c', first_used_at: 6 },
    { url: 'd', first_used_at: 5 },
  ])
})

it('is built once for each set of columns', async () => {
  await change(test.context.db, { first_used_at: 1 }, { url: 'a' })
  const before = writesBuilt
  await change(test.context.db, { first_used_at: 2 }, { url: 'b' })
  expect(writesBuilt).toBe(before)
})
