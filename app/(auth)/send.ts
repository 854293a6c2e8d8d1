import { MESSAGES } from '@/lib/shared/messages'

/** Posts JSON. Returns null when it was done, else a sentence that says why not. */
export async function send(path: string, body: unknown): Promise<string | null> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (response.ok) return null
    const { error } = await response.json()
    return String(error.message)
  } catch {
    return `${MESSAGES.noAnswer} Check the network, then try again.`
  }
}
