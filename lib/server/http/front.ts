import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { Server as NetServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { FAILURES } from '@/lib/shared/failures'
import { MESSAGES } from '@/lib/shared/messages'

/** Node tells here of every request before it is handled, whoever made the server: Next makes ours. */
const CHANNEL = 'http.server.request.start'

/** Those whose connection is open are told to go elsewhere for this long. */
const LINGER_MS = 500

/** An event stream may take this long to end: a client that does not read is not waited for. */
const STREAMS_END_MS = 1000

const RETRY_AFTER_SECONDS = '1'

/**
 * Knows the HTTP servers of this process, and what they have not answered yet, so that it can leave between requests.
 * Requests whose path begins with `own` come from this process itself: what is under way still needs their answers.
 */
export function createFront({ own }: Readonly<{ own: string }>) {
  const servers = new Set<Server>()
  const open = new Map<ServerResponse, 'answer' | 'stream'>()
  let tell = () => {}

  function onStart(message: unknown) {
    const { request, response, server } = message as Started
    servers.add(server)
    open.set(response, isStream(request) ? 'stream' : 'answer')
    response.once('close', () => {
      open.delete(response)
      tell()
    })
  }
  subscribe(CHANNEL, onStart)

  /**
   * Stops listening, and answers 503 to whatever still comes on connections that are open. What came before is
   * answered; its connection ends with that.
   */
  function close(): void {
    for (const response of open.keys()) endConnectionWith(response)
    for (const server of servers) {
      const handlers = server.listeners('request')
      server.removeAllListeners('request').on('request', (request, response) => {
        if (!request.url?.startsWith(own)) refuse(request, response)
        else for (const handle of handlers) Reflect.apply(handle, server, [request, response])
      })
      // HTTP's own `close` would cut connections that wait for a next request, which then gets no answer at all.
      NetServer.prototype.close.call(server)
    }
  }

  /** Resolves when everything is answered but the event streams. */
  async function answered(): Promise<void> {
    while ([...open.values()].includes('answer')) await nextEnd()
  }

  /** Resolves when the event streams have ended and nobody is connected, or after a moment. */
  async function gone(): Promise<void> {
    const ended = async () => {
      while (open.size > 0) await nextEnd()
    }
    await Promise.race([ended(), sleep(STREAMS_END_MS)])
    for (let waited = 0; waited < LINGER_MS && (await isConnected()); waited += 50) await sleep(50)
  }

  const nextEnd = () =>
    new Promise<void>((resolve) => {
      tell = resolve
    })

  async function isConnected(): Promise<boolean> {
    const counts = [...servers].map(
      (server) => new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count))),
    )
    return (await Promise.all(counts)).some((count) => count > 0)
  }

  return { close, answered, gone }
}

export type Front = ReturnType<typeof createFront>

type Started = Readonly<{ request: IncomingMessage; response: ServerResponse; server: Server }>

const isStream = ({ url }: IncomingMessage): boolean => /^\/api\/events(\?|$)/.test(url ?? '')

function endConnectionWith(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close')
}

function refuse(request: IncomingMessage, response: ServerResponse): void {
  // A client that is cut off while it sends may not hear why.
  request.resume()
  const body = JSON.stringify({ error: { code: 'leaving', message: MESSAGES.leaving } })
  response.writeHead(FAILURES.leaving, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store, no-transform',
    'retry-after': RETRY_AFTER_SECONDS,
    connection: 'close',
  })
  response.end(body)
}
