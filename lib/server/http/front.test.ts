import { once } from 'node:events'
import { Agent, createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createFront } from './front'

let server: Server
let front: ReturnType<typeof createFront>
/** Holds the requests that came, each to be answered by the test. */
let came: ServerResponse[]
let agent: Agent
let port: number

beforeEach(async () => {
  front = createFront({ own: '/sandbox/zego' })
  came = []
  agent = new Agent({ keepAlive: true, maxSockets: 1 })
  server = createServer((_, response) => {
    came.push(response)
    server.emit('came')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterEach(() => {
  agent.destroy()
  server.closeAllConnections()
})

const ask = async (path: string, options: object = {}): Promise<IncomingMessage> => {
  const [response] = await once(get({ host: '127.0.0.1', port, path, ...options }), 'response')
  response.resume()
  return response
}
async function arrive(path: string, options?: object) {
  const arrived = once(server, 'came')
  const answer = ask(path, options)
  await arrived
  return { answer, response: came.at(-1) as ServerResponse }
}

it('answers what came before, and then ends its connection', async () => {
  const { answer, response } = await arrive('/api/shows/a/take', { agent })
  front.close()
  const answered = front.answered()
  response.end('{}')
  expect(await answer).toMatchObject({ statusCode: 200, headers: { connection: 'close' } })
  await answered
})

it('answers 503, to be tried elsewhere, on connections that are open', async () => {
  const { answer, response } = await arrive('/', { agent })
  response.end()
  await answer
  const slow = await arrive('/slow')
  front.close()
  const { statusCode, headers } = await ask('/api/shows/a/take', { agent })
  expect({ statusCode, headers }).toMatchObject({
    statusCode: 503,
    headers: { 'retry-after': '1', connection: 'close' },
  })
  expect(came).toHaveLength(2)
  slow.response.end()
  expect((await slow.answer).statusCode).toBe(200)
})

it('still answers on open connections what the process asks of its own sandbox', async () => {
  const take = await arrive('/api/shows/a/take')
  const { answer, response } = await arrive('/sandbox/zego/?Action=GetMixTaskInfo', { agent })
  response.end()
  await answer
  front.close()
  const sent = await arrive('/sandbox/zego/?Action=StartMix', { agent })
  sent.response.end()
  expect((await sent.answer).statusCode).toBe(200)
  take.response.end()
  await take.answer
})

it('accepts no connection any more', async () => {
  const { answer, response } = await arrive('/')
  front.close()
  const [error] = await once(connect(port, '127.0.0.1'), 'error')
  expect(error.code).toBe('ECONNREFUSED')
  response.end()
  await answer
})

it('waits for every answer, and for no event stream', async () => {
  const stream = await arrive('/api/events?show=a')
  const { answer, response } = await arrive('/shows')
  front.close()
  let isAnswered = false
  const answered = front.answered().then(() => {
    isAnswered = true
  })
  expect(isAnswered).toBe(false)
  response.end()
  await answer
  await answered
  stream.response.end()
  expect((await stream.answer).statusCode).toBe(200)
  await front.gone()
})
