import { CAUSES } from './causes'
import type { Cause } from './player-state'

/**
 * Asks why an address gave a page no answer. A browser tells the page nothing, but a request whose answer nobody reads
 * gets through where only the other site's permission (CORS) is missing. A page may load streams only from the servers
 * that were known when it was loaded (deskPolicy).
 */
export async function whyNoAnswer(url: string, signal: AbortSignal): Promise<Cause> {
  if (!navigator.onLine) return CAUSES.offline
  const look = new AbortController()
  let isForbidden = false
  const hear = ({ blockedURI }: SecurityPolicyViolationEvent) => {
    isForbidden ||= originOf(blockedURI) === originOf(url)
  }
  document.addEventListener('securitypolicyviolation', hear, { signal: look.signal })
  const answers = (mode: RequestMode) =>
    fetch(url, { mode, cache: 'no-store', signal: AbortSignal.any([signal, look.signal]) }).then(
      () => true,
      () => false,
    )
  try {
    if (!(await answers('no-cors'))) {
      // A browser tells of what its page may not load in a task of its own.
      await new Promise((resolve) => setTimeout(resolve))
      return isForbidden ? CAUSES.notAllowed : CAUSES.unreachable
    }
    // Where the page may read it now, the connection had broken before.
    return (await answers('cors')) ? CAUSES.cut : CAUSES.blocked
  } finally {
    look.abort()
  }
}

const originOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).origin : null)
