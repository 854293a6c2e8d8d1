import { type Answer, isOpen, LEAVE_WITHIN_MS } from '@/lib/editor/sync/api'

/** Returns the deadline of what is asked for now, where the server's time is known. */
export const deadline = (serverNow: number | null): { notAfter?: number } =>
  serverNow === null ? {} : { notAfter: Math.ceil(serverNow) + LEAVE_WITHIN_MS }

/** Answers with these come before the server looks for a request that it has under the same key. */
const AT_THE_DOOR = [401, 403, 408, 429]

/**
 * Sends a request again when it may or may not have been carried out. The same key makes both the same request for the
 * server; past its deadline the second only asks what became of the first. Where the second tells nothing about the
 * first, because it has not left, or was refused at the door, or met a server in trouble, the first is returned.
 */
export async function sendTwice<T>(ask: () => Promise<Answer<T>>): Promise<Answer<T>> {
  const answer = await ask()
  if (answer.ok || !isOpen(answer)) return answer
  const second = await ask()
  const isTelling = second.ok || second.code === 'not-recorded' || !(isOpen(second) || tellsNothing(second.status))
  return isTelling ? second : answer
}

const tellsNothing = (status: number): boolean => status >= 500 || AT_THE_DOOR.includes(status)
