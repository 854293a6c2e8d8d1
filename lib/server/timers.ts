/** Runs `run` once the time is over, unless the returned function is called before. */
export type After = (ms: number, run: () => void) => () => void

/** Counts the time for what waits. `now` is in ms, of a clock that is never set back. */
export type Timers = Readonly<{ now: () => number; after: After }>

export const after: After = (ms, run) => {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

export const realTimers: Timers = { now: () => performance.now(), after }

/** Resolves once the time is over. */
export const pause = (ms: number, { after }: Timers): Promise<void> => new Promise((resolve) => after(ms, resolve))
