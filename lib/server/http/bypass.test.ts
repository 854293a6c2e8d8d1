import { once } from 'node:events'
import { createServer, get, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setImmediate as nextRound } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createLog } from '@/lib/server/log'
import { bypassNext } from './bypass'
import { eventStream } from './event-stream'
import { createInFlight } from './in-flight'

const server = createServer((request, response) => {
  request.resume()
  if (request.method === 'PUT') response.statusCode = 405
  // Next's compression writes the head first.
  if (request.method === 'DELETE') response.writeHead(405)
  response.end(response.statusCode === 200 ? 'Next' : undefined)
})
let url: string
const felt = createInFlight()
const logged: string[] = []
/** Streams that have ended, by their query. */
const ended: string[] = []

async function* pieces() {
  yield Buffer.from('data: 1\n\n')
  await new Promise(() => {})
}

/** Answers whether what is patient may go on while this is served. */
async function isQuiet() {
  const none = felt.none().then(() => true)
  return Response.json(await Promise.race([none, nextRound(false)]))
}

const stopBypass = bypassNext(
  [
    {
      method: 'POST',
      path: /^\/api\/shows\/(?<showId>[a-z]+)\/take$/,
      handle: async (request, { params }) => {
        const headers = { 'set-cookie': 'a=1', 'x-own': 'yes' }
        return Response.json({ ...(await params), sent: await request.json() }, { status: 201, headers })
      },
    },
    { method: 'POST', path: /^\/api\/felt$/, handle: isQuiet },
    { method: 'POST', path: /^\/api\/unfelt$/, handle: isQuiet, isUnfelt: true },
    {
      method: 'GET',
      path: /^\/api\/events$/,
      handle: async (request) => eventStream(request, pieces(), createLog('silent'), () => ended.push(request.url)),
    },
    {
      method: 'GET',
      path: /^\/api\/broken$/,
      handle: async () => {
        throw new Error('broken')
      },
    },
  ],
  felt,
  createLog('error', { write: (line: string) => void logged.push(line) }),
)

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  // The files of a worker share its servers' channel.
  stopBypass()
  server.closeAllConnections()
  server.close()
})

const post = (path: string, body: BodyInit, init: object = {}) =>
  fetch(`${url}${path}`, { method: 'POST', body, ...init })

it('serves a route with its segments and body, and every header', async () => {
  const answer = await post('/api/shows/a/take?x=1', '{"layoutId":"l"}')
  expect(answer.status).toBe(201)
  expect(await answer.json()).toEqual({ showId: 'a', sent: { layoutId: 'l' } })
  const headers = Object.fromEntries(answer.headers)
  expect(headers).toMatchObject({ 'x-own': 'yes', 'set-cookie': 'a=1', 'x-content-type-options': 'nosniff' })
})

it.each([
  ['another method', () => fetch(`${url}/api/shows/a/take`)],
  ['another path', () => post('/api/shows/a/take/', '{}')],
  ['a path with a %', () => post('/api/shows/%61/take', '{}')],
  ['a long body', () => post('/api/shows/a/take', 'x'.repeat(70_000))],
  ['a body of unknown length', () => post('/api/shows/a/take', new Blob(['{}']).stream(), { duplex: 'half' })],
])('leaves %s to Next', async (_, ask) => {
  expect(await (await ask()).text()).toBe('Next')
})

it.each([
  { path: '/api/felt', goesOn: false },
  { path: '/api/unfelt', goesOn: true },
])('while $path is served what is patient goes on: $goesOn', async ({ path, goesOn }) => {
  expect(await (await post(path, '{}')).json()).toBe(goesOn)
})

it.each(['PUT', 'DELETE'])('says what is wrong where Next refuses %s without a word', async (method) => {
  const answer = await fetch(`${url}/api/shows`, { method })
  expect(answer.status).toBe(405)
  expect(await answer.json()).toEqual({
    error: { code: 'method-not-allowed', message: `This address does not take ${method}.` },
  })
})

it('a client that sends its body slowly holds up nothing that is patient', async () => {
  const { hostname, port } = new URL(url)
  const slow = request({ hostname, port, method: 'POST', path: '/api/shows/a/take', headers: { 'content-length': 20 } })
  slow.on('error', () => {})
  slow.write('{')
  const arrived = once(server, 'request')
  slow.flushHeaders()
  await arrived
  let isHeldUp = true
  void felt.none().then(() => {
    isHeldUp = false
  })
  await new Promise(setImmediate)
  expect(isHeldUp).toBe(false)
  slow.destroy()
})

it('writes a stream as it comes, and ends it when its client leaves', async () => {
  const asked = get(`${url}/api/events?show=a`)
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  expect(response.headers['content-type']).toContain('text/event-stream')
  expect(String((await once(response, 'data'))[0])).toBe('data: 1\n\n')
  response.on('error', () => {})
  asked.destroy()
  while (ended.length === 0) await new Promise(setImmediate)
})

it('cuts off a client whose route broke, says so in the log, and goes on', async () => {
  await expect(fetch(`${url}/api/broken`)).rejects.toThrow()
  expect(logged.join()).toContain('a request could not be answered')
  expect((await post('/api/shows/b/take', '{}')).status).toBe(201)
})
