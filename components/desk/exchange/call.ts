import * as z from '@/lib/shared/schema'

/** `details` are places in what was sent, with what is wrong there. */
export type Detail = Readonly<{ path: string; message: string }>
export type Answered<T> =
  | Readonly<{ ok: true; value: T }>
  | Readonly<{ ok: false; message: string; details: readonly Detail[] }>

const Refusal = z.object({ error: z.object({ message: z.string(), details: z.optional(z.unknown()) }) })
const Details = z.array(z.object({ path: z.string(), message: z.string() }))

/** One call of our own server, whose answers are what it says they are. */
export async function call(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Answered<unknown>> {
  const response = await fetch(path, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch(() => null)
  if (!response) return refused('No answer from Mixdesk. Look whether it happened before you try again.')
  const value: unknown = await response.json().catch(() => null)
  if (response.ok) return { ok: true, value }
  const refusal = Refusal.safeParse(value)
  if (!refusal.success) return refused(`Mixdesk answered ${response.status}.`)
  const { message, details } = refusal.data.error
  return refused(message, Details.safeParse(details).data)
}

const refused = (message: string, details: readonly Detail[] = []) => ({ ok: false, message, details }) as const
