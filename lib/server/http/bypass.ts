import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { streamOf, writeStream } from './event-stream'
import HEADERS from './headers.json'
import { markServedHere } from './served-here'

type Handler = (request: Request, segments: { params: Promise<Record<string, string>> }) => Promise<Response>

/** Describes a route that is served here. The named groups of `path` are its segments. */
export type Direct = Readonly<{ method: 'GET' | 'POST' | 'PATCH'; path: RegExp; handle: Handler }>

/** Node tells of a request here before the server's own listeners hear of it. */
const REQUEST_START = 'http.server.request.start'

/** A longer body goes through Next, which reads it piece by piece. */
const LONGEST_BODY = 64 * 1024

/**
 * Serves the few routes that are felt, a take and the event streams, without Next, whose way from a request to a route and
 * back takes longer than a take. The routes are the same. What does not look exactly as expected goes to Next.
 * Returns what ends it for servers that have had no request yet.
 */
export function bypassNext(routes: readonly Direct[]): () => void {
  const known = new WeakSet<Server>()
  const takeOver = (message: unknown) => {
    const { server } = message as { server: Server }
    if (known.has(server)) return
    known.add(server)
    const handlers = server.listeners('request')
    server.removeAllListeners('request').on('request', (request, response) => {
      if (serve(routes, request, response)) return
      for (const handle of handlers) Reflect.apply(handle, server, [request, response])
    })
  }
  subscribe(REQUEST_START, takeOver)
  return () => void unsubscribe(REQUEST_START, takeOver)
}

const turn = oneEachRound()

/** Makes a function that calls what it is given one after the other, with a round of other work between them. */
function oneEachRound(): (work: () => void) => void {
  const waiting: (() => void)[] = []
  const next = () => {
    waiting.shift()?.()
    if (waiting.length > 0) setImmediate(next)
  }
  return (work) => {
    waiting.push(work)
    if (waiting.length === 1) setImmediate(next)
  }
}

function serve(routes: readonly Direct[], incoming: IncomingMessage, response: ServerResponse): boolean {
  const { method = '', url = '' } = incoming
  const path = url.split('?', 1)[0] ?? ''
  for (const route of routes) {
    const found = method === route.method ? route.path.exec(path) : null
    if (!found || !(method === 'GET' || isShort(incoming))) continue
    const begin = () => void answer(route, { ...found.groups }, incoming, response).catch(() => response.destroy())
    // An event stream begins with much to write, and hundreds may begin at once.
    if (method === 'GET') turn(begin)
    else begin()
    return true
  }
  return false
}

const isShort = ({ headers }: IncomingMessage): boolean => Number(headers['content-length'] ?? Infinity) <= LONGEST_BODY

async function answer(
  { handle }: Direct,
  segments: Record<string, string>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const left = new AbortController()
  outgoing.once('close', () => left.abort())
  const request = await toRequest(incoming, left.signal)
  const response = await handle(request, { params: Promise.resolve(segments) })
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

/** Rejects for a client that leaves before all of its body has come. */
async function toRequest(incoming: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const { method = 'GET', headers, url = '' } = incoming
  const chunks: Buffer[] = []
  if (method !== 'GET') for await (const chunk of incoming) chunks.push(chunk)
  const body = method === 'GET' ? {} : { body: Buffer.concat(chunks) }
  return markServedHere(
    new Request(`http://mixdesk${url}`, { method, headers: headers as Record<string, string>, signal, ...body }),
  )
}
