import type { Wait } from '@/lib/sandbox/faults/wait'

/** How long after the try before an unanswered callback is sent again; then it is lost (contract 5). */
const PAUSES_SECONDS = [2, 4, 8, 16, 32]

/** Whoever was away for longer finds that the last try has come and gone. */
export const LOST_AFTER_MS = PAUSES_SECONDS.reduce((sum, seconds) => sum + seconds * 1000, 0)

type Way = Readonly<{
  wait: Wait
  signal: AbortSignal
  /** How many were made before. */
  tries: number
}>

/** Tries until the answer is 2xx, or until `signal` aborts. `attempt` tells the status of an answer, null for none. */
export async function deliver(attempt: () => Promise<number | null>, { wait, signal, tries }: Way): Promise<void> {
  for (const seconds of PAUSES_SECONDS.slice(tries)) {
    if (isTaken(await attempt())) return
    await wait(seconds * 1000, signal)
    if (signal.aborted) return
  }
  await attempt()
}

const isTaken = (status: number | null): boolean => status !== null && status >= 200 && status < 300
