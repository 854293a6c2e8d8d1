import * as z from '@/lib/shared/schema'

/** Null for done; else what to tell the operator. */
export type Outcome = string | null

/** `details` of a refusal: what was wrong, field by field. Without `isRefusal` a problem leaves open whether it happened. */
export type Sent = Readonly<{
  problem: Outcome
  value: unknown
  details: readonly { path: string; message: string }[]
  isRefusal: boolean
}>

const Refusal = z.object({ error: z.object({ message: z.string(), details: z.optional(z.unknown()) }) })
const Details = z.array(z.object({ path: z.string(), message: z.string() }))

/** Asks Mixdesk for something, outside of a desk. */
export async function send(method: string, path: string, body?: unknown): Promise<Sent> {
  const response = await fetch(path, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch(() => null)
  if (!response) return unknown('No answer from Mixdesk. Look whether it happened before you try again.')
  const value: unknown = await response.json().catch(() => null)
  if (response.ok) return { problem: null, value, details: [], isRefusal: false }
  const refusal = Refusal.safeParse(value)
  if (!refusal.success) return unknown(`Mixdesk answered ${response.status}.`)
  const { message, details } = refusal.data.error
  return { problem: message, value: null, details: Details.safeParse(details).data ?? [], isRefusal: true }
}

const unknown = (problem: string): Sent => ({ problem, value: null, details: [], isRefusal: false })
