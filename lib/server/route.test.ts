import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { MAX_BODY_BYTES } from '@/lib/shared/body-size'
import { Failure } from '@/lib/shared/failures'
import { HEARD_OUT_BYTES } from './http/body'
import { created, route } from './route'
import { openTestApp } from './testing/test-app'

const origin = 'http://localhost:3000'
const Rename = z.object({
  name: z.string().max(20, 'must have at most 20 characters'),
  outputs: z.array(z.object({ width: z.number('must be a number').max(4096, 'must be at most 4096') })).optional(),
})

let handled = 0
const rename = route('operator', Rename, async ({ input, operator, params }) => {
  handled += 1
  return { ...input, by: operator.name, ...params }
})

let test: Awaited<ReturnType<typeof openTestApp>>
const headersOf: Record<string, Record<string, string>> = {}
beforeAll(async () => {
  test = await openTestApp()
  for (const role of ['viewer', 'operator', 'admin'] as const) headersOf[role] = await test.signIn(role)
})
afterAll(() => test.close())

type Sent = {
  headers?: Record<string, string>
  body?: BodyInit
  method?: string
  params?: Record<string, string>
  query?: string
}

function send(
  handler: typeof rename,
  { headers = headersOf.operator ?? {}, body = '{"name":"x"}', method = 'POST', params, query = '' }: Sent = {},
) {
  const init = method === 'GET' ? { method, headers } : { method, headers, body, duplex: 'half' }
  return handler(new Request(`${origin}/api/x${query}`, init), { params: Promise.resolve(params) })
}

const without = (name: string) => {
  const { [name]: _, ...rest } = headersOf.operator ?? {}
  return rest
}

describe('the door', () => {
  it('lets an operator through, with what the handler needs', async () => {
    const response = await send(rename, { params: { showId: 'abc', layoutId: 'l-1' } })
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store, no-transform')
    expect(await response.json()).toEqual({
      name: 'x',
      by: 'The operator',
      showId: 'abc',
      layoutId: 'l-1',
      accountId: '',
      templateId: '',
      styleId: '',
      linkId: '',
    })
  })

  it.each([
    { who: 'a stranger', sent: () => ({ headers: without('cookie') }), status: 401, code: 'unauthenticated' },
    {
      who: 'a stranger with a bad body',
      sent: () => ({ headers: without('cookie'), body: '{' }),
      status: 401,
      code: 'unauthenticated',
    },
    { who: 'a viewer', sent: () => ({ headers: headersOf.viewer }), status: 403, code: 'forbidden' },
    {
      who: 'another site',
      sent: () => ({ headers: { ...headersOf.operator, origin: 'http://evil.example' } }),
      status: 403,
      code: 'foreign-origin',
    },
    {
      who: 'another port',
      sent: () => ({ headers: { ...headersOf.operator, origin: 'http://localhost:3001' } }),
      status: 403,
      code: 'foreign-origin',
    },
    {
      who: 'a page of no origin',
      sent: () => ({ headers: { ...headersOf.operator, origin: 'null' } }),
      status: 403,
      code: 'foreign-origin',
    },
    {
      who: 'another site that hides its Origin',
      sent: () => ({ headers: { ...without('origin'), 'sec-fetch-site': 'cross-site' } }),
      status: 403,
      code: 'foreign-origin',
    },
    {
      who: 'a form',
      sent: () => ({ headers: { ...headersOf.operator, 'content-type': 'text/plain' } }),
      status: 415,
      code: 'not-json',
    },
    { who: 'a path with a NUL', sent: () => ({ params: { showId: 'a\u0000b' } }), status: 404, code: 'not-found' },
    {
      who: 'a path of 10 kB',
      sent: () => ({ params: { showId: 'a'.repeat(10_000) } }),
      status: 404,
      code: 'not-found',
    },
    { who: 'a path of emoji', sent: () => ({ params: { layoutId: '🎬' } }), status: 404, code: 'not-found' },
  ])('refuses $who with $status $code, and the handler never hears of it', async ({ sent, status, code }) => {
    const before = handled
    const response = await send(rename, sent() as Sent)
    expect([response.status, (await response.json()).error.code]).toEqual([status, code])
    expect(handled).toBe(before)
  })

  it.each([
    ['an administrator', () => ({ headers: headersOf.admin })],
    ['a program without an Origin', () => ({ headers: without('origin') })],
    ['the other names of this machine', () => ({ headers: { ...headersOf.operator, origin: 'http://[::1]:3000' } })],
    [
      'JSON with a charset',
      () => ({ headers: { ...headersOf.operator, 'content-type': 'Application/JSON; charset=utf-8' } }),
    ],
  ])('lets %s through', async (_, sent) => {
    expect((await send(rename, sent() as Sent)).status).toBe(200)
  })

  it.each([
    ['nothing', ''],
    ['half of it', '{"name":'],
    ['another type', '[]'],
    ['null', 'null'],
    ['NaN', '{"name":NaN}'],
    ['__proto__', '{"name":"x","__proto__":{"role":"admin"}}'],
    ['invalid UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
    ['depth', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['depth in an unknown field', `{"name":"x","more":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}`],
    ['a name that is too long', JSON.stringify({ name: 'x'.repeat(21) })],
    ['1e308', '{"name":"x","outputs":[{"width":1e308}]}'],
    ['1e999', '{"name":"x","outputs":[{"width":1e999}]}'],
  ])('refuses a body of %s with 400', async (_, body) => {
    const response = await send(rename, { body })
    expect([response.status, (await response.json()).error.code]).toEqual([400, 'invalid'])
  })

  it.each([33, 100_000])('says of a body of %i levels that it is too deep, not that it is no JSON', async (levels) => {
    const response = await send(rename, { body: '['.repeat(levels) + ']'.repeat(levels) })
    expect((await response.json()).error).toEqual({
      code: 'invalid',
      message: 'The request is nested deeper than 32 levels.',
      details: [{ path: '[0]'.repeat(32), message: 'lies deeper than 32 levels' }],
    })
  })

  it('takes a body of 32 levels for what it is', async () => {
    const response = await send(rename, { body: '['.repeat(32) + ']'.repeat(32) })
    expect((await response.json()).error.message).toBe('The request must be an object.')
  })

  it.each([
    { body: '{"__proto__":{"role":"admin"}}', path: '', says: 'The request must not hold the key __proto__.' },
    {
      body: '{"name":"x","outputs":[{"width":5},{"size":{"__proto__":1}}]}',
      path: 'outputs[1].size',
      says: 'outputs[1].size must not hold the key __proto__.',
    },
  ])('says where the key __proto__ is: $says', async ({ body, path, says }) => {
    const response = await send(rename, { body })
    const details = [{ path, message: 'must not hold the key __proto__' }]
    expect((await response.json()).error).toEqual({ code: 'invalid', message: says, details })
  })

  it('says where the input is wrong, and what is allowed', async () => {
    const response = await send(rename, { body: '{"name":"x","outputs":[{"width":5000},{"width":"a"}]}' })
    expect((await response.json()).error).toEqual({
      code: 'invalid',
      message: 'outputs[0].width must be at most 4096.',
      details: [
        { path: 'outputs[0].width', message: 'must be at most 4096' },
        { path: 'outputs[1].width', message: 'must be a number' },
      ],
    })
  })

  it('stops reading a body that goes on and on', async () => {
    let pulled = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 65_536
        controller.enqueue(new Uint8Array(65_536).fill(0x20))
      },
    })
    expect((await send(rename, { body: endless })).status).toBe(413)
    expect(pulled).toBeLessThan(MAX_BODY_BYTES + HEARD_OUT_BYTES + 1_000_000)
  })

  it('reads the query of a GET, and needs no Origin for it', async () => {
    const response = await send(
      route('viewer', Rename, async ({ input }) => input),
      { method: 'GET', headers: without('origin'), query: '?name=query' },
    )
    expect(await response.json()).toEqual({ name: 'query' })
  })

  it.each([
    { method: 'POST', query: '?name=x', says: 'The query must not hold "name".' },
    { method: 'GET', query: '?name=x&name=y', says: 'name must not be given twice.' },
  ])('refuses the query $query of a $method, and the handler never hears of it', async ({ method, query, says }) => {
    const before = handled
    const response = await send(rename, { method, query })
    expect([response.status, (await response.json()).error.message]).toEqual([400, says])
    expect(handled).toBe(before)
  })

  it('tells of a bug only where its line in the log is', async () => {
    const broken = route('viewer', null, async () => {
      throw new Error('secret detail')
    })
    const response = await send(broken)
    const text = await response.text()
    expect(response.status).toBe(500)
    expect(text).toMatch(/"code":"internal".*under [A-Za-z0-9]{20}\./)
    expect(text).not.toMatch(/secret|route\.test/)
  })

  it('answers 201 for what was made, and a Failure with its details', async () => {
    expect((await send(route('viewer', null, async () => created({ id: 1 })))).status).toBe(201)
    const stale = route('viewer', null, async () => {
      throw new Failure('stale-revision', 'Someone was faster.', { revision: 4 })
    })
    const response = await send(stale)
    expect(response.status).toBe(409)
    expect(await response.json()).toEqual({
      error: { code: 'stale-revision', message: 'Someone was faster.', details: { revision: 4 } },
    })
  })
})
