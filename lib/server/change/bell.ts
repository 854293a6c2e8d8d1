export type Bell = Readonly<{
  ring(): void
  /** Resolves when the bell rings, at once if it has rung since the last time. Rings do not add up. */
  rung(): Promise<void>
}>

/**
 * Makes a bell that remembers one ring, so that a caller who reads first and then waits misses no ring from while it
 * was reading.
 */
export function createBell(): Bell {
  let hasRung = false
  let wake = () => {}
  return {
    ring() {
      hasRung = true
      wake()
    },
    async rung() {
      if (!hasRung) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      hasRung = false
    },
  }
}
