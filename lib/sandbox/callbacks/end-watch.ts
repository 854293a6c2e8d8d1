import type { Wait } from '@/lib/sandbox/faults/wait'

/** A timer may go off a little before its time. */
const TIMER_SLACK_MS = 5

type EndWatch = Readonly<{
  now: () => number
  wait: Wait
  /** Ends the watch. */
  signal: AbortSignal
  /** Returns when the next task ends for lack of data, as far as is known. */
  nextEnd: () => number
  onEnd: () => void
}>

/**
 * Reports a task that ends for lack of data, although nobody calls the sandbox at that moment. The function that is
 * returned must be called whenever that moment may have changed.
 */
export function createEndWatch({ now, wait, signal, nextEnd, onEnd }: EndWatch): () => Promise<void> {
  let watched = Number.POSITIVE_INFINITY
  return async () => {
    const end = nextEnd()
    if (end >= watched) return
    watched = end
    await wait(end - now() + TIMER_SLACK_MS, signal)
    watched = Number.POSITIVE_INFINITY
    if (now() >= end && !signal.aborted) onEnd()
  }
}
