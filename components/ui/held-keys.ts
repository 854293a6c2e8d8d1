/** This is longer than any keyboard waits before it repeats a held key. */
const HELD_MS = 1_500

/** Where a key repeats as releases and presses, so little time lies between the two. No finger is that quick. */
const PAIR_MS = 10

type KeyEvent = Readonly<{ code: string; repeat: boolean; timeStamp: number }>

/**
 * Tells repeats of a held key from presses, also where whatever sends them (a remote desktop, a keypad) does not say
 * so. A release may be lost.
 */
export function createHeldKeys() {
  const repeatsUntil = new Map<string, number>()
  return {
    /** Tells whether the key repeats. */
    down: ({ code, repeat, timeStamp }: KeyEvent): boolean => {
      const repeats = repeat || timeStamp < (repeatsUntil.get(code) ?? 0)
      repeatsUntil.set(code, timeStamp + HELD_MS)
      return repeats
    },
    up: ({ code, timeStamp }: KeyEvent) => repeatsUntil.set(code, timeStamp + PAIR_MS),
    forget: () => repeatsUntil.clear(),
  }
}
