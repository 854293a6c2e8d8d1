import { type Answer, LEAVE_WITHIN_MS } from '@/lib/editor/sync/api'

/** Returns the deadline of what is asked for now, where the server's time is known. */
export const deadline = (serverNow: number | null): { notAfter?: number } =>
  serverNow === null ? {} : { notAfter: Math.ceil(serverNow) + LEAVE_WITHIN_MS }

/**
 * Sends a request again when no answer came. The same key makes both the same request for the server; past its deadline
 * the second only asks what became of the first.
 */
export async function sendTwice<T>(ask: () => Promise<Answer<T>>): Promise<Answer<T>> {
  const answer = await ask()
  if (answer.ok || answer.status !== 0) return answer
  const second = await ask()
  // The second has not left; that says nothing about the first.
  return !second.ok && second.code === 'not-left' ? answer : second
}
