import type { Logger } from '@/lib/server/log'
import { FAILURES, isFailure } from '@/lib/shared/failures'
import { newId } from '@/lib/shared/ids'

/** Data needs no script or style. A browser that displays it asks only for the site's icon. */
const POLICY = "default-src 'none'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/**
 * Answers with a value as JSON. A Response passes through, and is kept out of caches too. no-transform forbids
 * compression, which costs more for small answers than it saves, and holds up everybody else's.
 */
export function answer(value: unknown, status = 200): Response {
  const response = value instanceof Response ? value : Response.json(value ?? null, { status })
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store, no-transform')
  if (!response.headers.has('content-security-policy')) response.headers.set('content-security-policy', POLICY)
  return response
}

/**
 * Answers a Failure with the status of its code. Any other error is our bug: a 500 that names only the line in the log.
 */
export function answerError(error: unknown, log: Logger): Response {
  if (isFailure(error)) {
    const { code, message, details } = error
    const response = answer({ error: { code, message, ...(details !== undefined && { details }) } }, FAILURES[code])
    if (code === 'too-many-requests' || FAILURES[code] === 503)
      response.headers.set('retry-after', String(secondsToWait(details)))
    return response
  }
  const id = newId()
  log.error({ err: error, id }, 'a request failed')
  return answer({ error: { code: 'internal', message: `Internal error. The log has details under ${id}.` } }, 500)
}

export function secondsToWait(details: unknown): number {
  const seconds = details instanceof Object && 'retryAfterSeconds' in details ? Number(details.retryAfterSeconds) : 1
  return Math.max(1, Math.ceil(seconds))
}
