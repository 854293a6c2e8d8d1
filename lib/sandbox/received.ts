import type { Fault } from './faults/fault'

/**
 * A call as the sandbox saw it. The query is without the signature; the body is as it was sent, null where it was not
 * read or is no JSON. `answer` is what the call was due, null while nothing was carried out; `fault` is what came instead.
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
const MAX_SHOWN_BODY = 100_000

/** Adds to the newest 500. */
export function remember(log: Received[], query: URLSearchParams, at: number): Received {
  const entry = {
    at,
    action: query.get('Action') ?? '',
    query: shownQuery(query),
    body: null,
    answer: null,
    fault: null,
  }
  log.push(entry)
  if (log.length > KEPT_RECEIVED) log.splice(0, log.length - KEPT_RECEIVED)
  return entry
}

/** The parameters that may be shown, which is all but the signature, each cut to a length that a log bears. */
const shownQuery = (query: URLSearchParams): Record<string, string> =>
  Object.fromEntries(
    [...query].filter(([name]) => name !== 'Signature').map(([name, value]) => [name, value.slice(0, 300)]),
  )

/** The body for the log: its JSON, or null where it is none, is too long, or is nested too deep to be written again. */
export function shownBody(text: string): unknown {
  if (text.length > MAX_SHOWN_BODY) return null
  try {
    const body: unknown = JSON.parse(text)
    JSON.stringify(body)
    return body
  } catch {
    return null
  }
}
