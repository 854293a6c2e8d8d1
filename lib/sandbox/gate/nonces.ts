/** A request's Timestamp may be ten minutes ahead, so its nonce has to be known for twenty. */
const KEPT_MS = 20 * 60_000

/** Nonce → when it came. Maps keep the order of arrival, so that the oldest are found first. Does not outlive a restart. */
export type Nonces = Map<string, number>

/** Whether the nonce is new; from now on it is not. */
export function spendNonce(nonces: Nonces, nonce: string, now: number): boolean {
  for (const [old, arrivedAt] of nonces) {
    if (now - arrivedAt <= KEPT_MS) break
    nonces.delete(old)
  }
  if (nonces.has(nonce)) return false
  nonces.set(nonce, now)
  return true
}
