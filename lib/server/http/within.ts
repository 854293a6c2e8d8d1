import { setTimeout as sleep } from 'node:timers/promises'

/** Resolves when the work is done, at the latest after `mostMs`; the work goes on. Rejects as the work does. */
export async function within(mostMs: number, work: Promise<void>): Promise<void> {
  const isDone = new AbortController()
  try {
    await Promise.race([work, sleep(mostMs, undefined, { signal: isDone.signal }).catch(() => {})])
  } finally {
    isDone.abort()
  }
}
