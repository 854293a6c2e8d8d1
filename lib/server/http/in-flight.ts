/** Counts the requests that are being worked on, so that the process can end between them. */
export function createInFlight() {
  let count = 0
  let waiting: (() => void)[] = []

  function enter(): () => void {
    count += 1
    return () => {
      count -= 1
      if (count > 0) return
      for (const resolve of waiting) resolve()
      waiting = []
    }
  }

  /** Resolves when all requests are answered. */
  const none = (): Promise<void> => (count === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve)))

  return { enter, none }
}

export type InFlight = ReturnType<typeof createInFlight>
