import { createServerClock } from '@/lib/editor/sync/server-clock'

/** One for the page: every desk hears the same server. */
export const serverClock = createServerClock(() => performance.now())

/** Unix ms by the server's clock; by that of this machine where nothing was heard, as on the server itself. */
export const serverNow = (): number => serverClock.now() ?? Date.now()
