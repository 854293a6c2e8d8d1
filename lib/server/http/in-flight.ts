import { setTimeout as sleep } from 'node:timers/promises'

/** Counts the requests that are being worked on, so that other work, or the end of the process, finds the time between them. */
export function createInFlight() {
  let count = 0
  let waiting: (() => void)[] = []

  function enter(): () => void {
    count += 1
    return () => {
      count -= 1
      if (count > 0) return
      for (const resolve of waiting) resolve()
      waiting = []
    }
  }

  /** Resolves when all requests are answered. */
  const none = (): Promise<void> => (count === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve)))

  /** Resolves when all requests are answered, at the latest after `mostMs`. */
  const lull = async (mostMs: number): Promise<void> => {
    if (count === 0) return
    const enough = new AbortController()
    const over = sleep(mostMs, undefined, { signal: enough.signal }).catch(() => {})
    await Promise.race([none(), over])
    enough.abort()
  }

  return { enter, none, lull }
}

export type InFlight = ReturnType<typeof createInFlight>
