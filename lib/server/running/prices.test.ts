import { afterAll, beforeAll, expect, it } from 'vitest'
import * as prices from '@/app/api/accounts/[accountId]/prices/route'
import * as tasks from '@/app/api/tasks/route'
import * as stop from '@/app/api/tasks/stop/route'
import { NO_PRICES } from '@/lib/protocol/prices'
import { openTestApp } from '@/lib/server/testing/test-app'

type Headers = Record<string, string>

let test: Awaited<ReturnType<typeof openTestApp>>
let people: Record<'admin' | 'operator' | 'viewer' | 'stranger', Headers>
beforeAll(async () => {
  test = await openTestApp()
  people = {
    admin: await test.signIn('admin'),
    operator: await test.signIn('operator'),
    viewer: await test.signIn('viewer'),
    stranger: {},
  }
})
afterAll(() => test.close())

const call = (handler: typeof tasks.GET, method: string, headers: Headers, body?: unknown, accountId = 'default') =>
  handler(
    new Request('http://localhost:3000/api/x', { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) }),
    { params: Promise.resolve({ accountId }) },
  )
const put = (body: unknown, who: keyof typeof people = 'admin', accountId = 'default') =>
  call(prices.PUT, 'PUT', people[who], body, accountId)
const read = async () => (await (await call(tasks.GET, 'GET', people.operator)).json()).prices

it('prices are empty until they are given, and one who did not see them changes nothing', async () => {
  expect(await read()).toEqual([{ accountId: 'default', name: 'Sandbox', revision: 0, prices: NO_PRICES }])
  const wanted = { ...NO_PRICES, currency: 'USD', p720: 3.5 }
  expect((await put({ revision: 0, prices: wanted })).status).toBe(200)
  expect((await put({ revision: 0, prices: NO_PRICES })).status).toBe(409)
  expect(await read()).toMatchObject([{ revision: 1, prices: wanted }])
  expect((await put({ revision: 1, prices: NO_PRICES })).status).toBe(200)
  expect((await put({ revision: 1, prices: wanted })).status).toBe(409)
  expect(await read()).toMatchObject([{ revision: 2, prices: NO_PRICES }])
})

it.each([
  { what: 'a text for a price', body: { revision: 2, prices: { ...NO_PRICES, sound: 'much' } }, status: 400 },
  { what: 'a missing tier', body: { revision: 2, prices: { currency: 'RMB' } }, status: 400 },
  { what: 'no revision', body: { prices: NO_PRICES }, status: 400 },
])('refuses $what', async ({ body, status }) => {
  expect((await put(body)).status).toBe(status)
})

it('refuses prices of an account that there is not', async () => {
  expect((await put({ revision: 0, prices: NO_PRICES }, 'admin', 'nowhere')).status).toBe(404)
})

it.each([
  { body: { id: 'a', appId: 0, taskId: 'x' }, status: 400, why: 'no AppId is 0' },
  { body: { id: 'a b', appId: 1, taskId: 'x' }, status: 400, why: 'it has no id' },
  { body: { id: 'a', appId: 1, taskId: 'x'.repeat(2000) }, status: 400, why: 'no TaskId is so long' },
  { body: { id: 'a', appId: 1, taskId: 'x', force: true }, status: 400, why: 'there is no such field' },
  { body: { id: 'a', appId: 1, taskId: 'x' }, status: 404, why: 'nobody heard of the task' },
])('a stop is refused with $status: $why', async ({ body, status }) => {
  expect((await call(stop.POST, 'POST', people.operator, body)).status).toBe(status)
})

it.each([
  { who: 'stranger', list: 401, stops: 401, prices: 401 },
  { who: 'viewer', list: 403, stops: 403, prices: 403 },
  { who: 'operator', list: 200, stops: 404, prices: 403 },
] as const)('a $who may do no more than that', async ({ who, ...status }) => {
  expect((await call(tasks.GET, 'GET', people[who])).status).toBe(status.list)
  const body = { id: 'a', appId: 1, taskId: 'x' }
  expect((await call(stop.POST, 'POST', people[who], body)).status).toBe(status.stops)
  expect((await put({ revision: 0, prices: NO_PRICES }, who)).status).toBe(status.prices)
})
