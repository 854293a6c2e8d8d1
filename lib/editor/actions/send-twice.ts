import { type Answer, isOpen, LEAVE_WITHIN_MS } from '@/lib/editor/sync/api'

/** Returns the deadline of what is asked for now, where the server's time is known. */
export const deadline = (serverNow: number | null): { notAfter?: number } =>
  serverNow === null ? {} : { notAfter: Math.ceil(serverNow) + LEAVE_WITHIN_MS }

/**
 * Sends a request again when it may or may not have been carried out. The same key makes both the same request for the server; past its deadline
 * the second only asks what became of the first.
 */
export async function sendTwice<T>(ask: () => Promise<Answer<T>>): Promise<Answer<T>> {
  const answer = await ask()
  if (answer.ok || !isOpen(answer)) return answer
  const second = await ask()
  // The second has not left, or met a server in trouble; that says nothing about the first.
  const isAnswered = second.ok || !(second.code === 'not-left' || second.status >= 500)
  return isAnswered ? second : answer
}
