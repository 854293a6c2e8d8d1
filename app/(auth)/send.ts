import { Refusal } from '@/components/seat/send'
import { MESSAGES, sayStatus } from '@/lib/shared/messages'

/** Posts JSON. Returns null when it was done, else a sentence that says why not. */
export async function send(path: string, body: unknown): Promise<string | null> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null)
  if (!response) return `${MESSAGES.noAnswer} Check the network, then try again.`
  if (response.ok) return null
  const refusal = Refusal.safeParse(await response.json().catch(() => null))
  return refusal.success ? refusal.data.error.message : sayStatus('Mixdesk', response.status)
}
