import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FailureCode } from '@/lib/shared/failures'

/** What programs call, and not people. */
const FOR_PROGRAMS = /^\/(api|sandbox)\//

/** Next answers a method that a route does not have with 405, and one that it does not know with 400. */
const REFUSED = new Set([400, 405])

/** Gives Next's refusal of a method the body that every other refusal of the API has: by itself it has none. */
export function explainRefusedMethod({ url = '', method = '' }: IncomingMessage, response: ServerResponse): void {
  if (!FOR_PROGRAMS.test(url)) return
  const end = response.end.bind(response) as (...rest: unknown[]) => ServerResponse
  response.end = (...rest: unknown[]) => {
    const isBare = !response.headersSent && (rest[0] === undefined || typeof rest[0] === 'function')
    if (!isBare || !REFUSED.has(response.statusCode) || method === 'HEAD') return end(...rest)
    const code: FailureCode = 'method-not-allowed'
    const body = JSON.stringify({ error: { code, message: `Nothing here takes ${method}.` } })
    response.setHeader('content-type', 'application/json')
    response.setHeader('content-length', Buffer.byteLength(body))
    return end(body, ...rest)
  }
}
