import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import type { ServerResponse } from 'node:http'
import type { Failure } from '@/lib/shared/failures'
import { secondsToWait } from './answer'

const KEY = Symbol.for('mixdesk.responses')
const slot = globalThis as { [KEY]?: AsyncLocalStorage<ServerResponse> }

/** Next bundles pages apart, each with its own modules, so the answers that are under way hang on globalThis. */
const responses = () => {
  slot[KEY] ??= new AsyncLocalStorage<ServerResponse>()
  return slot[KEY]
}

/** Remembers for whatever a request calls which answer it belongs to: Next gives pages no way to set a status. */
export function rememberResponses(): void {
  subscribe('http.server.request.start', (message) => {
    responses().enterWith((message as { response: ServerResponse }).response)
  })
}

/** Answers the page that is being made with 503 and Retry-After. A page whose beginning is sent keeps its status. */
export function answerUnavailable({ details }: Failure): void {
  const response = responses().getStore()
  if (!response || response.headersSent) return
  response.setHeader('retry-after', String(secondsToWait(details)))
  const writeHead = response.writeHead.bind(response) as (status: number, ...rest: unknown[]) => ServerResponse
  // Next sets its own status until the head is written.
  response.writeHead = (_status: number, ...rest: unknown[]) => writeHead(503, ...rest)
}
