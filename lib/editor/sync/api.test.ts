import { expect, it } from 'vitest'
import { input, layoutOf } from '@/lib/editor/testing/show'
import { documentOf } from '@/lib/layout/testing/layout-of'
import { createApi, patienceFor, type Send } from './api'

const LAYOUT = layoutOf('opening', documentOf(input('cam')))

const answering =
  (status: number, body: unknown): Send =>
  async () =>
    new Response(typeof body === 'string' ? body : JSON.stringify(body), { status })

it('gives the value, read by its schema', async () => {
  expect(await createApi(answering(200, LAYOUT)).readLayout('opening')).toEqual({ ok: true, value: LAYOUT })
})

it.each([
  {
    what: 'a refusal',
    send: answering(409, { error: { code: 'stale-revision', message: 'Look again.', details: { layout: 1 } } }),
    refusal: { status: 409, code: 'stale-revision', message: 'Look again.', details: { layout: 1 } },
  },
  {
    what: 'a refusal without details',
    send: answering(429, { error: { code: 'too-many-requests', message: 'Too many.' } }),
    refusal: { status: 429, code: 'too-many-requests', message: 'Too many.', details: null },
  },
  {
    what: 'a proxy in front of a stopped server',
    send: answering(502, '<h1>Bad gateway</h1>'),
    refusal: { status: 0, code: 'unreadable', message: 'Mixdesk answered 502.' },
  },
  {
    what: 'a page of a proxy that finds no server',
    send: answering(404, '<h1>Tunnel not found</h1>'),
    refusal: { status: 0, code: 'unreadable', message: 'Mixdesk answered 404.' },
  },
  {
    what: 'a proxy that asks for a password',
    send: answering(401, 'Sign in'),
    refusal: { status: 401, code: 'unreadable', message: 'Mixdesk answered 401.' },
  },
  {
    what: 'half an answer',
    send: answering(200, { ...LAYOUT, document: null }),
    refusal: { status: 0, code: 'unreadable' },
  },
  {
    what: 'a broken connection',
    send: async () => {
      throw new TypeError('fetch failed')
    },
    refusal: { status: 0, code: 'no-answer', message: 'No answer from Mixdesk.' },
  },
])('$what is told as such', async ({ send, refusal }) => {
  expect(await createApi(send).readLayout('opening')).toMatchObject({ ok: false, ...refusal })
})

it('asks the documented route with JSON', async () => {
  const asked: { path: string; method: string; body: unknown }[] = []
  const api = createApi(async (path, { method, body }) => {
    asked.push({ path, method, body: body === undefined ? null : JSON.parse(body) })
    return new Response(JSON.stringify(LAYOUT))
  })
  await api.changeLayout('a/b', { name: 'Talk' })
  await api.take('show', { layoutId: 'opening', revision: 2, expectedSequence: 7, idempotencyKey: 'key' })
  expect(asked).toEqual([
    { path: '/api/layouts/a%2Fb', method: 'PATCH', body: { name: 'Talk' } },
    {
      path: '/api/shows/show/take',
      method: 'POST',
      body: { layoutId: 'opening', revision: 2, expectedSequence: 7, idempotencyKey: 'key' },
    },
  ])
})

it.each([
  { timeoutMs: 10_000, why: 'a take and the one before it, at the default' },
  { timeoutMs: 60_000, why: 'where ZEGOCLOUD is given a minute' },
  { timeoutMs: 1, why: 'where it is given hardly anything' },
])('waits for longer than ZEGOCLOUD is waited for: $why', ({ timeoutMs }) => {
  expect(patienceFor(timeoutMs)).toBeGreaterThan(2 * timeoutMs)
})
