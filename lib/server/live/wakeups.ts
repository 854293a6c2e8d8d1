/**
 * Tells who follows a show that it may have changed; what has changed is read from the events. A wake without a
 * cause is harmless, one that is missed is not.
 */
export type Wakeups = Readonly<{
  wake(showId: string): void
  /** For when wakes may have been missed. */
  wakeAll(): void
  /** Calls `onWake` at each wake of the show until the function that it returns is called. */
  follow(showId: string, onWake: () => void): () => void
}>

/** Wakes followers in this process. `followPostgres` brings it the wakes of other processes. */
export function createWakeups(): Wakeups {
  const followers = new Map<string, Set<() => void>>()

  function wake(showId: string) {
    for (const onWake of [...(followers.get(showId) ?? [])]) onWake()
  }

  return {
    wake,
    wakeAll() {
      for (const showId of [...followers.keys()]) wake(showId)
    },
    follow(showId, onWake) {
      const ofShow = followers.get(showId) ?? new Set()
      // Its own function each time: the same `onWake` may follow twice.
      const follower = () => onWake()
      followers.set(showId, ofShow.add(follower))
      return () => {
        ofShow.delete(follower)
        if (ofShow.size === 0 && followers.get(showId) === ofShow) followers.delete(showId)
      }
    },
  }
}
