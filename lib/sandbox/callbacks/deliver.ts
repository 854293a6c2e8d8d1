import type { Wait } from '../wait'

/** How long after the try before an unanswered callback is sent again; then it is lost (contract 5). */
const PAUSES_SECONDS = [2, 4, 8, 16, 32]

/** Tries until the answer is 2xx. `attempt` tells the status of an answer, null for none. */
export async function deliver(attempt: () => Promise<number | null>, wait: Wait): Promise<void> {
  for (const seconds of PAUSES_SECONDS) {
    if (isTaken(await attempt())) return
    await wait(seconds * 1000, null)
  }
  await attempt()
}

const isTaken = (status: number | null): boolean => status !== null && status >= 200 && status < 300
