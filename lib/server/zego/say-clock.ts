/** By this code ZEGOCLOUD says that the time of a request is more than ten minutes away from its own (contract 6). */
export const EXPIRED = 100000004

/** Is less than ZEGOCLOUD allows (contract 1). A smaller difference is not why it refused. */
const LEAST_MS = 9 * 60_000

/**
 * Says how to set the clock of this machine, which is so far ahead of ZEGOCLOUD's; null where that is not known, or is
 * not the cause.
 */
export function sayClock(aheadMs: number | undefined): string | null {
  if (aheadMs === undefined || Math.abs(aheadMs) < LEAST_MS) return null
  const minutes = Math.round(Math.abs(aheadMs) / 60_000)
  const [is, set] = aheadMs > 0 ? ['ahead of', 'back'] : ['behind', 'forward']
  return `The clock of the server that Mixdesk runs on is ${minutes} min ${is} ZEGOCLOUD's: set it ${set} by ${minutes} min, or let it follow a time server.`
}
