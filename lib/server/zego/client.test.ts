import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Agent, buildConnector, type Dispatcher, MockAgent } from 'undici'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestTimers } from '@/lib/shared/testing/timers'
import { createZegoClient, type Zego } from './client'
import { signature } from './sign'

const credentials = { appId: 1234567890, serverSecret: 'the-server-secret' }
const body = { TaskId: 't', UserId: 'u', Sequence: 7, MixInput: [], MixOutput: [] }
const NOW = Date.UTC(2026, 0, 1)
const TIMEOUT_MS = 150

type Answer = (request: IncomingMessage, response: ServerResponse) => void
const json =
  (value: unknown): Answer =>
  (_, response) =>
    response.end(JSON.stringify(value))

let answer: Answer
let arrived: { url: URL; method: string | undefined; text: string }[]
let zego: Zego
/** Time passes only when a test says so, since a slow machine is not a slow ZEGOCLOUD. */
let timers: ReturnType<typeof createTestTimers>
/** Called for each piece of an answer once the client has it. */
let onData: () => void
/** It is a list where connections are to wait in it until they are called: for longer than the client waits. */
let held: (() => void)[] | null
let close: () => Promise<void>

beforeEach(async () => {
  arrived = []
  timers = createTestTimers()
  onData = () => {}
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    arrived.push({ url: new URL(request.url ?? '', 'http://zego'), method: request.method, text })
    answer(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  held = null
  const connect = buildConnector({})
  const dispatcher = new Agent({
    connect(options, callback) {
      if (!held) return connect(options, callback)
      held.push(() => connect(options, callback))
      timers.advance(TIMEOUT_MS)
    },
  })
  let nonce = 0
  zego = createZegoClient({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/path/`,
    credentials,
    isTest: true,
    timeoutMs: TIMEOUT_MS,
    after: timers.after,
    now: () => NOW,
    newNonce: () => String(nonce++).padStart(16, '0'),
    dispatcher: dispatcher.compose((dispatch) => (options, handler) => dispatch(options, tellingOfData(handler))),
  })
  close = async () => {
    await dispatcher.destroy()
    server.closeAllConnections()
    server.close()
  }
})
afterEach(() => close())

const tellingOfData = (handler: Dispatcher.DispatchHandler): Dispatcher.DispatchHandler => ({
  ...handler,
  onResponseData(controller, chunk) {
    handler.onResponseData?.(controller, chunk)
    onData()
  },
})
const runOutOfTime = () => timers.advance(TIMEOUT_MS)

describe('a request', () => {
  it('is signed for its own nonce and second, with the body as it is', async () => {
    answer = json({ Code: 0, Message: 'ok', RequestId: 'r' })
    await zego.startMix(body)
    await zego.stopMix(body)
    const [first, second] = arrived
    expect(first?.url.pathname).toBe('/path/')
    expect(JSON.parse(first?.text ?? '')).toEqual(body)
    expect(Object.fromEntries(first?.url.searchParams ?? [])).toEqual({
      Action: 'StartMix',
      AppId: '1234567890',
      SignatureNonce: '0000000000000000',
      Timestamp: String(NOW / 1000),
      Signature: signature(credentials, '0000000000000000', NOW / 1000),
      SignatureVersion: '2.0',
      IsTest: 'true',
    })
    expect(second?.url.searchParams.get('Action')).toBe('StopMix')
    expect(second?.url.searchParams.get('SignatureNonce')).toBe('0000000000000001')
  })

  it('that asks puts everything in the query', async () => {
    answer = json({ Code: 0, Message: 'ok', RequestId: 'r', Data: { StreamList: [] } })
    await zego.listStreams('room & all')
    expect(arrived[0]).toMatchObject({ method: 'GET', text: '' })
    expect(arrived[0]?.url.searchParams.get('RoomId')).toBe('room & all')
  })
})

describe('an answer', () => {
  it('with Code 0 is accepted, with any other rejected', async () => {
    answer = json({ Code: 0, Message: 'ok', RequestId: 'r', Data: 1 })
    expect(await zego.startMix(body)).toEqual({
      state: 'accepted',
      reply: { Code: 0, Message: 'ok', RequestId: 'r', Data: 1 },
    })
    answer = json({ Code: 110200002, Message: 'no', RequestId: 'r' })
    expect(await zego.startMix(body)).toMatchObject({ state: 'rejected', reply: { Code: 110200002 } })
  })

  it('is kept without NUL, which PostgreSQL cannot store', async () => {
    answer = json({ Code: 110200002, Message: 'a\0b', RequestId: '\0r', Data: { PlayInfo: [{ RTMP: 'rtmp://x\0' }] } })
    expect(await zego.startMix(body)).toEqual({
      state: 'rejected',
      reply: { Code: 110200002, Message: 'ab', RequestId: 'r', Data: { PlayInfo: [{ RTMP: 'rtmp://x' }] } },
    })
  })

  it.each<{ what: string; with: Answer; says: string }>([
    { what: 'none at all', with: runOutOfTime, says: 'No answer from ZEGOCLOUD within 0.15 s' },
    {
      what: 'a cut connection',
      with: (request) => request.socket.destroy(),
      says: 'broke before the answer was complete',
    },
    {
      what: 'half of one, cut',
      with: (request, response) => {
        response.writeHead(200, { 'content-length': 100 })
        response.write('{"Code":', () => request.socket.destroy())
      },
      says: 'broke before the answer was complete',
    },
    {
      what: 'half of one, and then nothing',
      with: (_, response) => {
        onData = runOutOfTime
        response.writeHead(200, { 'content-length': 100 })
        response.write('{"Code":')
      },
      says: 'No answer from ZEGOCLOUD within 0.15 s',
    },
    { what: 'status 502', with: (_, response) => response.writeHead(502).end('{"Code":0}'), says: 'HTTP status 502' },
    { what: 'status 429', with: (_, response) => response.writeHead(429).end(), says: 'HTTP status 429' },
    { what: 'status 302', with: (_, response) => response.writeHead(302, { location: '/' }).end(), says: '302' },
    { what: 'HTML', with: (_, response) => response.end('<html>'), says: 'not JSON' },
    { what: 'nothing in it', with: (_, response) => response.end(), says: 'not JSON' },
    { what: 'another shape', with: json({ Code: '0', Message: 'ok' }), says: 'of an unknown shape' },
    { what: 'five million bytes', with: (_, response) => response.end('x'.repeat(5_000_000)), says: 'too much data' },
  ])('of $what leaves the outcome unknown', async ({ with: given, says }) => {
    answer = given
    const outcome = await zego.startMix(body)
    expect(outcome).toMatchObject({ state: 'unknown', cause: expect.stringContaining(says) })
    expect(arrived).toHaveLength(1)
  })

  it('of a closed port is unknown too, and names neither host nor signature', async () => {
    await close()
    const outcome = await zego.startMix(body)
    expect(outcome).toMatchObject({ state: 'unknown' })
    expect(JSON.stringify(outcome)).not.toMatch(/127\.0\.0\.1|Signature|secret/i)
  })
})

it('that took too long to connect is not sent later', async () => {
  answer = json({ Code: 0, Message: 'ok', RequestId: 'r' })
  held = []
  expect(await zego.startMix(body)).toMatchObject({
    state: 'unknown',
    cause: expect.stringContaining('No answer from ZEGOCLOUD'),
  })
  const waiting = held
  held = null
  for (const connect of waiting) connect()
  expect(await zego.stopMix(body)).toMatchObject({ state: 'accepted' })
  expect(arrived.map(({ url }) => url.searchParams.get('Action'))).toEqual(['StopMix'])
})

describe('whether a task runs', () => {
  it.each([
    { reply: { Code: 0, Message: '' }, state: 'running' },
    { reply: { Code: 110209001, Message: '' }, state: 'off' },
    { reply: { Code: 110200190, Message: '' }, state: 'unknown' },
    { reply: 'garbage', state: 'unknown' },
  ])('$reply means $state', async ({ reply, state }) => {
    answer = json(reply)
    expect(await zego.getMixTaskInfo('t')).toMatchObject({ state })
  })
})

describe('who is in a room', () => {
  const stream = { StreamId: 's', UserId: 'u', UserName: 'U', CreateTime: 1, StreamNumberId: 2 }
  it.each([
    { reply: { Code: 0, Message: '', Data: { StreamList: [stream] } }, state: 'listed' },
    { reply: { Code: 0, Message: '', Data: { StreamList: null } }, state: 'listed', streams: [] },
    { reply: { Code: 0, Message: '', Data: { StreamList: 'x' } }, state: 'failed' },
    { reply: { Code: 104, Message: '' }, state: 'no-room' },
    { reply: { Code: 5024, Message: '' }, state: 'no-room' },
    { reply: { Code: 50001, Message: '' }, state: 'no-room' },
    { reply: { Code: 206, Message: '' }, state: 'failed' },
  ])('$reply means $state', async ({ reply, ...means }) => {
    answer = json(reply)
    expect(await zego.listStreams('r')).toMatchObject(means)
  })
})

it.each([
  { code: 'ERR_SSL_WRONG_VERSION_NUMBER', says: 'TLS handshake failed' },
  { code: 'EPROTO', says: 'TLS handshake failed' },
  { code: 'CERT_NOT_YET_VALID', says: 'the clock here is wrong' },
  { code: 'CERT_HAS_EXPIRED', says: 'the clock here is wrong' },
  { code: 'DEPTH_ZERO_SELF_SIGNED_CERT', says: 'unknown issuer' },
  { code: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', says: 'unknown issuer' },
  { code: 'ERR_TLS_CERT_ALTNAME_INVALID', says: 'for another host' },
  { code: 'ENOTFOUND', says: 'its address was not found' },
  { code: 'ESOMETHING', says: 'broke before the answer was complete' },
])('a connection that ends with $code is told as: $says', async ({ code, says }) => {
  const dispatcher = new MockAgent()
  dispatcher
    .get('https://zego.example')
    .intercept({ path: () => true, method: 'POST' })
    .replyWithError(Object.assign(new Error('10.0.0.1:443'), { code }))
  const client = createZegoClient({
    url: 'https://zego.example/',
    credentials,
    isTest: false,
    timeoutMs: TIMEOUT_MS,
    after: createTestTimers().after,
    now: () => NOW,
    newNonce: () => '0123456789abcdef',
    dispatcher,
  })
  expect(await client.startMix(body)).toEqual({ state: 'unknown', cause: expect.stringContaining(says) })
  await dispatcher.close()
})
