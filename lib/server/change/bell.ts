export type Bell = Readonly<{
  ring(): void
  /** Resolves when the bell rings, at once if it has rung since the last time. Rings do not add up. */
  rung(): Promise<void>
}>

/** Remembers one ring: whoever reads first and then waits misses nothing that rang while reading. */
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
