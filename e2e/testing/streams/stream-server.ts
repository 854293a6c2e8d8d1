import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Films } from './encode'
import { createPublisher } from './publisher'

/** What the server does with a request, instead of playing. */
export type Answer = 'play' | 'silence' | 'nothing-yet' | 'empty' | 'page' | 'plain-page' | 'noise' | 'no-cors' | number

const PAGE = '<!doctype html><html><title>Sign in</title><p>Please sign in.</p></html>'

/** Starts a CDN that serves one stream under any name, as FLV and HLS, and gets wrong what it is told to. */
export async function openStreamServer(films: Films) {
  const publisher = createPublisher(films)
  const running = new Set<ServerResponse>()
  let answer: Answer = 'play'
  let served = 0

  const server = createServer((request, response) => {
    const path = request.url ?? ''
    running.add(response)
    served += 1
    response.once('close', () => running.delete(response))
    // A CDN's own 404 has no permission for other sites, as is usual.
    if (answer === 'no-cors') return void response.writeHead(404).end()
    response.setHeader('access-control-allow-origin', '*')
    if (answer === 'silence') return
    if (typeof answer === 'number') return void response.writeHead(answer).end()
    if (answer === 'empty') return void response.end()
    if (answer === 'page') return void response.setHeader('content-type', 'text/html').end(PAGE)
    if (answer === 'plain-page') return void response.end(PAGE)
    if (answer === 'noise') return void response.end(Buffer.alloc(4_096, 'This is no stream. '))
    if (answer === 'nothing-yet') return void response.flushHeaders()
    if (path.includes('.m3u8')) return void response.end(publisher.playlist())
    if (path.includes('.flv')) return publisher.sendFlv(response)
    const segment = publisher.segment(path)
    if (segment) response.end(segment)
    else response.writeHead(404).end()
  })
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  await listen(0)
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.closeAllConnections()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  }

  return {
    ...publisher,
    origin: `http://127.0.0.1:${port}`,
    /** Answers so from now on. */
    answers: (now: Answer) => {
      answer = now
    },
    /** Counts the connections on which an answer is not over. */
    open: () => running.size,
    /** Counts all that was asked for. */
    served: () => served,
    /** Ends the answers that are running, as a server does whose publisher left. */
    finish: () => {
      for (const response of running) response.end()
    },
    /** Breaks the connections. */
    cut: () => server.closeAllConnections(),
    /** Listens no more, until it is up again. */
    down: close,
    up: () => listen(port),
    close,
  }
}
