import type { Wait } from '@/lib/sandbox/faults/wait'

/** A callback that is not accepted is sent again after these pauses; after the last it is lost (contract 5). */
const PAUSES_SECONDS = [2, 4, 8, 16, 32]

/** Says when the last try of a callback is over, counted from the first. */
export const LOST_AFTER_MS = PAUSES_SECONDS.reduce((sum, seconds) => sum + seconds * 1000, 0)

type Delivery = Readonly<{
  wait: Wait
  signal: AbortSignal
  /** Counts the tries that were made before. */
  tries: number
}>

/**
 * Tries until the answer is 2xx, or until `signal` aborts. `attempt` resolves to the answer's status, null without one.
 */
export async function deliver(attempt: () => Promise<number | null>, { wait, signal, tries }: Delivery): Promise<void> {
  for (const seconds of PAUSES_SECONDS.slice(tries)) {
    if (isAccepted(await attempt())) return
    await wait(seconds * 1000, signal)
    if (signal.aborted) return
  }
  await attempt()
}

const isAccepted = (status: number | null): boolean => status !== null && status >= 200 && status < 300
