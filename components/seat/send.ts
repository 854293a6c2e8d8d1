import { MESSAGES, sayStatus } from '@/lib/shared/messages'
import * as z from '@/lib/shared/schema'

/** It is null when it was done, else a sentence for the operator. */
export type Outcome = string | null

/**
 * `details` of a refusal say what was wrong, field by field. Without `isRefusal` a problem leaves open whether it
 * happened.
 */
export type Sent = Readonly<{
  problem: Outcome
  value: unknown
  details: readonly { path: string; message: string }[]
  isRefusal: boolean
}>

/** Holds the answer to a request that was not done. */
export const Refusal = z.object({ error: z.object({ message: z.string(), details: z.optional(z.unknown()) }) })
const Details = z.array(z.object({ path: z.string(), message: z.string() }))

const NO_ANSWER = `${MESSAGES.noAnswer} Check whether it was done before you try again.`

/** Asks Mixdesk for something, outside of a desk; `signal` says how long an answer is waited for. */
export async function send(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Sent> {
  const response = await fetch(path, {
    method,
    ...(signal && { signal }),
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch(() => null)
  // It is undefined where the answer broke off, or is not Mixdesk's.
  const value: unknown = await response?.json().catch(() => undefined)
  if (!response || (response.ok && value === undefined)) return unknown(NO_ANSWER)
  if (response.ok) return { problem: null, value, details: [], isRefusal: false }
  const refusal = Refusal.safeParse(value)
  if (!refusal.success) return unknown(sayStatus('Mixdesk', response.status))
  const { message, details } = refusal.data.error
  // A fault of Mixdesk's own (500) may have come after the request was carried out.
  const isRefusal = response.status < 500
  return { problem: message, value: null, details: Details.safeParse(details).data ?? [], isRefusal }
}

const unknown = (problem: string): Sent => ({ problem, value: null, details: [], isRefusal: false })
