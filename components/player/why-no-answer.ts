import { CAUSES } from './causes'
import type { Cause } from './player-state'

/**
 * Asks why an address gave a page no answer. A browser tells the page nothing, but a request whose answer nobody reads
 * gets through where only the other site's permission (CORS) is missing.
 */
export async function whyNoAnswer(url: string, signal: AbortSignal): Promise<Cause> {
  if (!navigator.onLine) return CAUSES.offline
  const look = new AbortController()
  const answers = (mode: RequestMode) =>
    fetch(url, { mode, cache: 'no-store', signal: AbortSignal.any([signal, look.signal]) }).then(
      () => true,
      () => false,
    )
  try {
    if (!(await answers('no-cors'))) return CAUSES.unreachable
    // Where the page may read it now, the connection had broken before.
    return (await answers('cors')) ? CAUSES.cut : CAUSES.blocked
  } finally {
    look.abort()
  }
}
