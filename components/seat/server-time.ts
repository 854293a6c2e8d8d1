import { createServerClock } from '@/lib/editor/sync/server-clock'

/** One clock serves the page, because every desk hears the same server. */
export const serverClock = createServerClock(() => performance.now())

/**
 * Returns Unix ms by the server's clock, or by that of this machine where nothing was heard, as on the server itself.
 */
export const serverNow = (): number => serverClock.now() ?? Date.now()
