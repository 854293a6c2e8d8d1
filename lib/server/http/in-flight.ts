import { setTimeout as sleep } from 'node:timers/promises'

/** Nothing was being worked on for so long, in ms: whoever asks one thing after the other is not between two of them. */
const QUIET_MS = 5

/** Counts the requests that are being worked on, so that other work, or the end of the process, finds the time between them. */
export function createInFlight() {
  let count = 0
  let lastEnd = Number.NEGATIVE_INFINITY
  let waiting: (() => void)[] = []

  function enter(): () => void {
    count += 1
    return () => {
      count -= 1
      lastEnd = performance.now()
      if (count > 0) return
      for (const resolve of waiting) resolve()
      waiting = []
    }
  }

  /** Resolves when all requests are answered. */
  const none = (): Promise<void> => (count === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve)))

  const isQuiet = () => count === 0 && performance.now() >= lastEnd + QUIET_MS

  async function untilQuiet(signal: AbortSignal): Promise<void> {
    while (!(isQuiet() || signal.aborted)) {
      await none()
      await sleep(QUIET_MS)
    }
  }

  /** Resolves when all are answered and none came for a moment, at the latest after `mostMs`. */
  async function lull(mostMs: number): Promise<void> {
    if (isQuiet()) return
    const enough = new AbortController()
    const { signal } = enough
    await Promise.race([untilQuiet(signal), sleep(mostMs, undefined, { signal }).catch(() => {})])
    enough.abort()
  }

  return { enter, none, lull }
}

export type InFlight = ReturnType<typeof createInFlight>
