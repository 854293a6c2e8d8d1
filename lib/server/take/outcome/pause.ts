const LONGEST_MS = 30_000

/**
 * Returns the pause before try number `tries` + 1 to settle an unknown request: 1, 2, 4, 8, 16, 30, 30 … s, up to a
 * fifth more or less by `chance` from 0 to 1.
 */
export const pauseMs = (tries: number, chance: number): number =>
  Math.round(Math.min(LONGEST_MS, 1000 * 2 ** tries) * (0.8 + 0.4 * chance))

/** Returns the pause before the first try. */
export const FIRST_PAUSE_MS = pauseMs(0, 0.5)

/** No retry begins later than this after the refusal: by then the operator has gone on. */
export const RETRY_WINDOW_MS = 3_000

/** What a person asked for longer ago than this is not sent unasked: nobody expects it any more. */
const UNASKED_WINDOW_MS = 10 * 60_000

/**
 * Tells whether a time is too long ago for sending what was asked for then. A time that lies as far ahead is too old as
 * well: the clock was set back since, so that nobody knows how long ago it was.
 */
export const isTooOld = (at: number, now: number): boolean => Math.abs(now - at) > UNASKED_WINDOW_MS

/** The watch may be this late. */
const WATCH_MS = 500

/**
 * Returns 1 s before the first retry of a refused request, 1.5 s before the second, up to a tenth more or less by
 * `chance`.
 */
export const retryPauseMs = (tries: number, chance: number): number =>
  Math.round((tries === 0 ? 1_000 : 1_500) * (0.9 + 0.2 * chance))

/**
 * Returns the time of the next retry; null when it would come too late. `refusedAt` is when the first try was refused.
 */
export function nextRetryAt(refusedAt: number, now: number, pause: number): number | null {
  const at = Math.min(now + pause, refusedAt + RETRY_WINDOW_MS - WATCH_MS)
  return at > now ? at : null
}
