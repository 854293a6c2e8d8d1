import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FailureCode } from '@/lib/shared/failures'

/** Programs call these paths, and people do not. */
const FOR_PROGRAMS = /^\/(api|sandbox)\//

/**
 * Gives Next's refusal of a method (405) the body that every other refusal of the API has: Next gives it none. Its
 * compression writes the head of an answer before its end.
 */
export function explainRefusedMethod({ url = '', method = '' }: IncomingMessage, response: ServerResponse): void {
  if (!FOR_PROGRAMS.test(url)) return
  const end = response.end.bind(response) as (...rest: unknown[]) => ServerResponse
  const writeHead = response.writeHead.bind(response) as (status: number, ...rest: unknown[]) => ServerResponse
  let isBare = false
  response.writeHead = (status: number, ...rest: unknown[]) => {
    isBare = status === 405 && !response.hasHeader('content-type') && method !== 'HEAD'
    if (isBare) response.setHeader('content-type', 'application/json')
    return writeHead(status, ...rest)
  }
  response.end = (...rest: unknown[]) => {
    const isEmpty = rest[0] === undefined || typeof rest[0] === 'function'
    if (isEmpty && !response.headersSent && response.statusCode === 405) response.writeHead(response.statusCode)
    if (!isEmpty || !isBare) return end(...rest)
    const code: FailureCode = 'method-not-allowed'
    return end(JSON.stringify({ error: { code, message: `This address does not take ${method}.` } }))
  }
}
