/** Makes timers that fire when the test says so. */
export function createTestTimers() {
  let waits: { at: number; run: () => void }[] = []
  let time = 0
  return {
    now: () => time,
    after: (ms: number, run: () => void) => {
      const wait = { at: time + ms, run }
      waits.push(wait)
      return () => {
        waits = waits.filter((other) => other !== wait)
      }
    },
    /** Lists the milliseconds until each timer, soonest first. */
    pending: () => waits.map(({ at }) => at - time).sort((a, b) => a - b),
    advance: (ms: number) => {
      time += ms
      const due = waits.filter(({ at }) => at <= time)
      waits = waits.filter(({ at }) => at > time)
      for (const { run } of due) run()
    },
  }
}

/** Lets every promise resolve that can. No time passes. */
export async function flushPromises(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) await null
}
