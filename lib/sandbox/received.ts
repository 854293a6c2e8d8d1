import type { Fault } from './faults/fault'

/**
 * Holds a call as the sandbox saw it. The query is without the signature. The body is as it was sent, null where it was
 * not read or is not JSON. `answer` is the answer that was due, null while nothing is carried out; `fault` is what came
 * in its place.
 */
export type Received = {
  readonly at: number
  readonly action: string
  readonly query: Readonly<Record<string, string>>
  body: unknown
  answer: Readonly<{ Code: number; Message: string }> | null
  fault: Fault['kind'] | null
}

export const KEPT_RECEIVED = 500
const MAX_LOGGED_BODY = 100_000

/** Adds a call to the log, which keeps the newest 500. */
export function remember(log: Received[], query: URLSearchParams, at: number): Received {
  const entry = {
    at,
    action: query.get('Action') ?? '',
    query: loggedQuery(query),
    body: null,
    answer: null,
    fault: null,
  }
  log.push(entry)
  if (log.length > KEPT_RECEIVED) log.splice(0, log.length - KEPT_RECEIVED)
  return entry
}

/** Returns all parameters but the signature, each cut to a length that suits a log. */
const loggedQuery = (query: URLSearchParams): Record<string, string> =>
  Object.fromEntries(
    [...query].filter(([name]) => name !== 'Signature').map(([name, value]) => [name, value.slice(0, 300)]),
  )

/** Returns the body for the log; null where it is not JSON, is too long, or is nested too deep to be written again. */
export function loggedBody(text: string): unknown {
  if (text.length > MAX_LOGGED_BODY) return null
  try {
    const body: unknown = JSON.parse(text)
    JSON.stringify(body)
    return body
  } catch {
    return null
  }
}
