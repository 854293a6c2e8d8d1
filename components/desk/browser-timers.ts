import type { Timers } from '@/lib/editor/state/timers'

/** The browser's clock and waits. */
export const browserTimers: Timers = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}
