import type { Wait } from '@/lib/sandbox/faults/wait'

/** Lets time pass only when the test says so: each wait is over when `pass` names its length, or its signal aborts. */
export function manualWait() {
  const waiting: { ms: number; over: () => void }[] = []
  let notice = () => {}
  const wait: Wait = (ms, signal) =>
    new Promise((over) => {
      waiting.push({ ms, over })
      signal?.addEventListener('abort', () => over())
      notice()
    })
  return {
    wait,
    /** Ends the wait of this length, as soon as there is one. */
    async pass(ms: number): Promise<void> {
      let index = waiting.findIndex((each) => each.ms === ms)
      while (index < 0) {
        await new Promise<void>((resolve) => {
          notice = resolve
        })
        index = waiting.findIndex((each) => each.ms === ms)
      }
      waiting.splice(index, 1)[0]?.over()
    },
  }
}
