import { createServer, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, expect, it } from 'vitest'
import { guardRequests } from './guard-requests'

guardRequests({ publicUrl: 'https://desk.example.com' })
const server = createServer(({ method, url }: IncomingMessage, response) => response.end(`${method} ${url}`))
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
afterAll(() => server.close())

const { port } = server.address() as AddressInfo

const send = (line: string) =>
  new Promise<string>((resolve, reject) => {
    let answer = ''
    connect(port, '127.0.0.1')
      .on('data', (data) => {
        answer += data
      })
      .on('error', reject)
      .on('close', () => resolve(answer))
      .end(`${line} HTTP/1.1\r\nHost: desk.example.com\r\nConnection: close\r\n\r\n`)
  })

it.each([
  ['GET /api/health', 'GET /api/health'],
  ['DELETE /api/shows/a?b=c', 'DELETE /api/shows/a?b=c'],
  ['TRACE /api/health', 'GET /api/refused'],
  ['PROPFIND /shows', 'GET /api/refused'],
  ['GET http://elsewhere.example/api/health', 'GET /api/refused'],
  ['POST HTTPS://desk.example.com/api/shows', 'GET /api/refused'],
  ['OPTIONS *', 'GET /api/refused'],
])('%s is handled as %s, over https only', async (line, handled) => {
  const answer = await send(line)
  expect(answer.split('\r\n\r\n')[1]).toContain(handled)
  expect(answer).toMatch(/strict-transport-security: max-age=31536000/i)
})
