import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createSandboxServer } from './server'
import { openTestSandbox, startMix } from './testing/test-sandbox'

let test: ReturnType<typeof openTestSandbox>
let server: Server
let origin: string

beforeEach(async () => {
  test = openTestSandbox()
  server = createSandboxServer(test.sandbox, (error) => {
    throw error
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const post = (body: unknown) =>
  fetch(`${origin}/${new URL(test.toRequest('StartMix', body).url).search}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
  })
const put = (text: string) => fetch(`${origin}/control`, { method: 'PUT', body: text })

it('takes a request over HTTP and answers the picture', async () => {
  const reply = await post({ Appid: 12345, ...startMix() })
  expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'application/json'])
  expect(await reply.json()).toMatchObject({ Code: 0 })
  expect(await (await fetch(`${origin}/program/program`)).text()).toContain('data-stream="cam-host"')
  expect((await fetch(`${origin}/card/cam%2Dhost`)).status).toBe(200)
})

it('really cuts the connection when it is told to', async () => {
  await put(JSON.stringify({ faults: [{ kind: 'reset' }] }))
  await expect(post(startMix())).rejects.toMatchObject({ cause: { code: 'UND_ERR_SOCKET' } })
  expect(await (await post(startMix())).json()).toMatchObject({ Code: 0 })
})

it.each([
  {
    text: '{"faults":[{"kind":"delay","delayMs":-1}]}',
    path: 'faults[0].delayMs',
    says: 'faults[0].delayMs must be from 1 to 60000.',
  },
  { text: '{"faults":', path: undefined, says: 'not JSON' },
])('refuses the change $text and keeps the faults it had', async ({ text, path, says }) => {
  await put(JSON.stringify({ faults: [{ kind: 'garbage' }] }))
  const response = await put(text)
  expect(response.status).toBe(400)
  const { error } = (await response.json()) as { error: { message: string; details?: { path: string }[] } }
  expect(error.message).toContain(says)
  expect(error.details?.[0]?.path).toBe(path)
  expect(await (await fetch(`${origin}/control`)).json()).toMatchObject({ faults: [{ kind: 'garbage' }] })
})

it('gives as many of the received calls as are asked for', async () => {
  await post(startMix())
  const received = async (query: string) => (await fetch(`${origin}/control${query}`)).json()
  expect(await received('')).toMatchObject({ received: [{ action: 'StartMix' }] })
  expect(await received('?received=0')).toMatchObject({ received: [] })
  const refused = { message: 'received must be from 0 to 500.', details: [{ path: 'received' }] }
  expect(await received('?received=x')).toMatchObject({ error: { message: 'received must be a number.' } })
  expect(await received('?received=-1')).toMatchObject({ error: refused })
  for (const wrong of ['?received=', '?received=0x1', '?received=1&received=1']) {
    expect.soft(await received(wrong), wrong).toMatchObject({ error: { details: [{ path: 'received' }] } })
  }
})

it.each(['/nothing', '/program/', '/program/a/b', '/card/%E0%A4%A', '/control/x'])(
  'has nothing at %s',
  async (path) => {
    expect((await fetch(origin + path)).status).toBe(404)
  },
)

it('answers 400 to a method that no client has', async () => {
  expect((await fetch(origin, { method: 'DELETE' })).status).toBe(400)
})
