import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Logger } from '@/lib/server/log'
import { streamOf, writeStream } from './event-stream'
import HEADERS from './headers.json'
import type { InFlight } from './in-flight'
import { explainRefusedMethod } from './not-allowed'
import { createPatientQueue } from './patient-queue'
import { markServedHere } from './served-here'

type Handler = (request: Request, segments: { params: Promise<Record<string, string>> }) => Promise<Response>

/** Describes a route that is served here. The named groups of `path` are its segments. */
export type Direct = Readonly<{
  method: 'GET' | 'POST' | 'PATCH'
  path: RegExp
  handle: Handler
  /** It changes nothing that anybody waits for: what is patient need not wait for it. */
  isUnfelt?: true
}>

/** Node tells of a request here before the server's own listeners hear of it. */
const REQUEST_START = 'http.server.request.start'

/** A longer body goes through Next, which reads it piece by piece. */
const LONGEST_BODY = 64 * 1024

/** Pages are what Next serves but routes, files and what draws a picture. */
const PAGE = /^\/(?!api\/|_next\/|sandbox\/|[^/]*\.)/

/** Pages together use at most this share of the process's time while somebody else may want it. */
const SHARE_OF_PAGES = 0.4

/** So many event streams begin between two takes: hundreds come back at once. */
const STREAMS_AT_ONCE = 10

/**
 * Serves the few routes that are felt (takes, stops, edits) and the event streams without Next, whose way from a
 * request to a route and back takes longer than a take. The routes are the same. What does not look exactly as expected
 * goes to Next. While one of `felt` is served, pages and new event streams wait for a moment. A fault is in the log,
 * and cuts its client off. Returns what ends it for servers that have had no request yet.
 */
export function bypassNext(routes: readonly Direct[], felt: InFlight, log: Logger): () => void {
  const known = new WeakSet<Server>()
  const pages = createPatientQueue(felt, { share: SHARE_OF_PAGES, atOnce: 1 })
  // An event stream begins with much to write, and hundreds may begin at once.
  const streams = createPatientQueue(felt, { share: 1, atOnce: STREAMS_AT_ONCE })
  const intercept = (message: unknown) => {
    const { server } = message as { server: Server }
    if (known.has(server)) return
    known.add(server)
    const handlers = server.listeners('request')
    server.removeAllListeners('request').on('request', (incoming: IncomingMessage, response: ServerResponse) => {
      const found = find(routes, felt, incoming)
      const cutOff = (error: unknown) => {
        // A client that left before its whole body had come is no fault.
        if (incoming.complete) log.error({ err: error }, 'a request could not be answered')
        response.destroy()
      }
      const serve = found && (() => found(response).catch(cutOff))
      const toNext = () => {
        explainRefusedMethod(incoming, response)
        for (const handle of handlers) Reflect.apply(handle, server, [incoming, response])
      }
      if (serve && incoming.method === 'GET') {
        streams(async () => void serve())
      } else if (serve) {
        void serve()
      } else if (incoming.method === 'GET' && PAGE.test(incoming.url ?? '')) {
        pages(() => written(toNext, response).catch(cutOff))
      } else toNext()
    })
  }
  subscribe(REQUEST_START, intercept)
  return () => void unsubscribe(REQUEST_START, intercept)
}

/** Resolves when the page is written, or its client gone. */
async function written(render: () => void, response: ServerResponse): Promise<void> {
  if (response.destroyed) return
  render()
  await new Promise((resolve) => response.once('close', resolve))
}

/** Returns what serves the request here; null for one that is Next's. */
function find(
  routes: readonly Direct[],
  felt: InFlight,
  incoming: IncomingMessage,
): ((response: ServerResponse) => Promise<unknown>) | null {
  const { method = '', url = '' } = incoming
  const path = url.split('?', 1)[0] ?? ''
  for (const route of routes) {
    const found = method === route.method ? route.path.exec(path) : null
    if (!found || !(method === 'GET' || isShort(incoming))) continue
    return (response) => answer(route, { ...found.groups }, felt, incoming, response)
  }
  return null
}

const isShort = ({ headers }: IncomingMessage): boolean => Number(headers['content-length'] ?? Infinity) <= LONGEST_BODY

async function answer(
  { handle, isUnfelt }: Direct,
  segments: Record<string, string>,
  felt: InFlight,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const request = await toRequest(incoming, outgoing)
  // A client that sends its body slowly, or never, is waited for by nobody.
  const leave = request.method === 'GET' || isUnfelt ? () => {} : felt.enter()
  const response = await handle(request, { params: Promise.resolve(segments) }).finally(leave)
  outgoing.statusCode = response.status
  for (const { key, value } of HEADERS) outgoing.setHeader(key, value)
  for (const [name, value] of response.headers) if (name !== 'set-cookie') outgoing.setHeader(name, value)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies)
  const stream = streamOf(response)
  if (stream) return writeStream(stream, outgoing)
  const body = await response.text()
  outgoing.setHeader('content-length', Buffer.byteLength(body))
  outgoing.end(body)
}

/**
 * Rejects for a client that leaves before all of its body has come. What writes goes on where its client is gone, so
 * only a GET has a signal, which costs as much as the rest of a Request.
 */
async function toRequest(incoming: IncomingMessage, outgoing: ServerResponse): Promise<Request> {
  const { method = 'GET', url = '' } = incoming
  const headers = incoming.headers as Record<string, string>
  const init =
    method === 'GET' ? { headers, signal: whenGone(outgoing) } : { method, headers, body: await bodyOf(incoming) }
  return markServedHere(new Request(`http://mixdesk${url}`, init))
}

function whenGone(outgoing: ServerResponse): AbortSignal {
  const left = new AbortController()
  outgoing.once('close', () => left.abort())
  return left.signal
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  return Buffer.concat(chunks)
}
