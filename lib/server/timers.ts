import { type After, after } from './after'

/** Counts the time after which work is given up. `now` is in ms, of a clock that is never set back. */
export type Timers = Readonly<{ now: () => number; after: After }>

export const realTimers: Timers = { now: () => performance.now(), after }

/** Resolves once the time is over. */
export const pause = (ms: number, { after }: Timers): Promise<void> => new Promise((resolve) => after(ms, resolve))
