import { setTimeout } from 'node:timers/promises'

export type Wait = (ms: number, signal: AbortSignal | null) => Promise<void>

/** Waits until the time is over or the signal aborts. It never throws, and never keeps a process alive. */
export const wait: Wait = async (ms, signal) => {
  await setTimeout(ms, undefined, { ref: false, ...(signal && { signal }) }).catch((error: unknown) => {
    if (!signal?.aborted) throw error
  })
}
