import type { Timers } from '@/lib/editor/state/timers'

/** Gives the browser's steady clock, which nobody can set, and its waits. */
export const browserTimers: Timers = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}
