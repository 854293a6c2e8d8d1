import type { Wait } from '@/lib/sandbox/faults/wait'
import { createTestTimers } from '@/lib/shared/testing/timers'

const START = Date.UTC(2026, 0, 1, 12)

/** Makes the one time of the desk, the network and the sandbox: it stands until a step lets it pass. */
export function createTime() {
  const timers = createTestTimers()
  const wait: Wait = (ms, signal) =>
    new Promise((resolve) => {
      const callOff = timers.after(ms, resolve)
      const abort = () => {
        callOff()
        resolve()
      }
      if (signal?.aborted) abort()
      else signal?.addEventListener('abort', abort, { once: true })
    })
  return { now: () => START + timers.now(), after: timers.after, wait, pass: timers.advance }
}

export type Time = ReturnType<typeof createTime>
