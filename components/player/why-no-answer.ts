import { CAUSES } from './causes'
import type { Cause } from './player-state'

/**
 * Asks why an address gave a page no answer. A browser tells the page nothing, but a request whose answer nobody reads
 * gets through where only the other site's permission (CORS) is missing.
 */
export async function whyNoAnswer(url: string, signal: AbortSignal): Promise<Cause> {
  const look = new AbortController()
  const { onLine } = navigator
  if (!onLine) return CAUSES.offline
  try {
    await fetch(url, { mode: 'no-cors', cache: 'no-store', signal: AbortSignal.any([signal, look.signal]) })
    return CAUSES.blocked
  } catch {
    return CAUSES.unreachable
  } finally {
    look.abort()
  }
}
