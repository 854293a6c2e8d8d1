import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import type { z } from 'zod'
import { FAILURES, Failure, isFailure } from '@/lib/shared/failures'
import { inWords } from '@/lib/shared/input-words'
import { MESSAGES } from '@/lib/shared/messages'
import { ControlChange, ControlQuery } from './control'
import { readText } from './gate/read-text'
import { lastSegment } from './last-segment'
import type { Sandbox } from './sandbox'
import { pathOf } from './wire/parse'

const MAX_CONTROL_BYTES = 1_000_000

/**
 * Serves the sandbox alone, without a sign-in: the endpoint at `/`, `/control`, `/program/{name}`, `/card/{streamId}`.
 */
export const createSandboxServer = (sandbox: Sandbox, onError: (error: unknown) => void): Server =>
  createServer((message, response) => {
    serve(sandbox, message, response).catch((error: unknown) => {
      onError(error)
      send(response, 500, {}, Buffer.from('The sandbox failed.'))
    })
  })

async function serve(sandbox: Sandbox, message: IncomingMessage, response: ServerResponse): Promise<void> {
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  const request = toRequest(message, gone.signal)
  const answer = request ? await answerTo(sandbox, request) : new Response('Not a valid request.', { status: 400 })
  let body: Buffer
  try {
    body = Buffer.from(await answer.arrayBuffer())
  } catch {
    message.socket.destroy()
    return
  }
  send(response, answer.status, Object.fromEntries(answer.headers), body)
}

function send(response: ServerResponse, status: number, headers: Record<string, string>, body: Buffer): void {
  if (!response.headersSent) response.writeHead(status, { ...headers, 'content-length': body.length })
  response.end(body)
}

/** Makes the request; null for an address or a method that the sandbox does not answer. */
function toRequest(message: IncomingMessage, signal: AbortSignal): Request | null {
  const { method = 'GET', url = '/' } = message
  if (!URL.canParse(url, 'http://sandbox') || !['GET', 'HEAD', 'POST', 'PUT'].includes(method)) return null
  const body = method === 'POST' || method === 'PUT' ? { body: Readable.toWeb(message), duplex: 'half' } : {}
  return new Request(new URL(url, 'http://sandbox'), { method, signal, ...body } as RequestInit)
}

async function answerTo(sandbox: Sandbox, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  if (pathname === '/') return sandbox.handle(request)
  if (pathname === '/control') return control(sandbox, request)
  if (/^\/program\/[^/]+$/.test(pathname)) return sandbox.program(lastSegment(request.url))
  if (/^\/card\/[^/]+$/.test(pathname)) return sandbox.card(lastSegment(request.url))
  return new Response(MESSAGES.nothingHere, { status: 404 })
}

async function control(sandbox: Sandbox, request: Request): Promise<Response> {
  try {
    const query = readQuery(request)
    if (request.method === 'PUT') await sandbox.changeControl(await readControlChange(request))
    return Response.json(sandbox.readControl(query))
  } catch (error) {
    if (!isFailure(error)) throw error
    const { code, message, details } = error
    return Response.json({ error: { code, message, details } }, { status: FAILURES[code] })
  }
}

async function readControlChange(request: Request): Promise<ControlChange> {
  const text = await readText(request, MAX_CONTROL_BYTES)
  if (text === null) throw new Failure('too-large', `The change is above ${MAX_CONTROL_BYTES} bytes.`)
  return parse(ControlChange, readJson(text))
}

function readQuery(request: Request): ControlQuery {
  const { searchParams } = new URL(request.url)
  if (searchParams.getAll('received').length > 1) {
    const message = 'must not be given twice'
    throw new Failure('invalid', `received ${message}.`, [{ path: 'received', message }])
  }
  return parse(ControlQuery, Object.fromEntries(searchParams))
}

/**
 * Reads a value by its schema.
 *
 * @throws {Failure} invalid, with the path of everything that is wrong
 */
function parse<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const parsed = schema.safeParse(value, { error: inWords })
  if (parsed.success) return parsed.data
  const details = parsed.error.issues.map(({ path, message }) => ({ path: pathOf(path), message }))
  throw new Failure('invalid', `${details[0]?.path || 'The request'} ${details[0]?.message}.`, details)
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Failure('invalid', 'The change is not JSON.', undefined, { cause })
  }
}
