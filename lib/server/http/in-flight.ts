import { pause, realTimers } from '@/lib/server/timers'
import { within } from './within'

/** A shorter pause, in ms, lies between two requests of a client that asks for one thing after the other. */
const QUIET_MS = 5

/** What is patient waits this long for what is felt, in ms: a slow ZEGOCLOUD holds up nobody else. */
const LONGEST_WAIT_MS = 50

/**
 * Counts the requests that are being worked on, so that other work, or the end of the process, finds the time between
 * them.
 */
export function createInFlight(timers = realTimers) {
  let count = 0
  let lastEnd = Number.NEGATIVE_INFINITY
  let waiting: (() => void)[] = []

  function enter(): () => void {
    count += 1
    return () => {
      count -= 1
      lastEnd = timers.now()
      if (count > 0) return
      for (const resolve of waiting) resolve()
      waiting = []
    }
  }

  /** Resolves when all requests are answered. */
  const none = (): Promise<void> => (count === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve)))

  const isQuiet = () => count === 0 && timers.now() >= lastEnd + QUIET_MS

  /** Resolves when all are answered and none came for a moment: soon, even where one is never answered. */
  async function lull(): Promise<void> {
    let isOver = false
    const quiet = async () => {
      while (!(isQuiet() || isOver)) {
        await none()
        await pause(QUIET_MS, timers)
      }
    }
    if (!isQuiet()) await within(LONGEST_WAIT_MS, quiet(), timers.after)
    isOver = true
  }

  return { enter, none, lull }
}

export type InFlight = ReturnType<typeof createInFlight>
