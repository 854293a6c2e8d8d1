import { type After, after } from '@/lib/server/after'

/** Counts the time after which work is given up. `now` is in ms, of a clock that is never set back. */
export type Timers = Readonly<{ now: () => number; after: After }>

export const realTimers: Timers = { now: () => performance.now(), after }
