/** A request's Timestamp may be ten minutes ahead of the clock, so its nonce must be known for twenty. */
const KEPT_MS = 20 * 60_000

/**
 * Maps each nonce to the time at which it came. A Map keeps the order of arrival: the oldest are found first. It does
 * not outlive a restart.
 */
export type Nonces = Map<string, number>

/** Tells whether the nonce is new, and counts it as used from now on. */
export function spendNonce(nonces: Nonces, nonce: string, now: number): boolean {
  for (const [old, arrivedAt] of nonces) {
    if (now - arrivedAt <= KEPT_MS) break
    nonces.delete(old)
  }
  if (nonces.has(nonce)) return false
  nonces.set(nonce, now)
  return true
}
