/** Calls those who follow a show when it is woken, in this process. */
export function createEmitter() {
  const followers = new Map<string, Set<() => void>>()

  function wake(showId: string) {
    for (const onWake of [...(followers.get(showId) ?? [])]) onWake()
  }

  function wakeAll() {
    for (const showId of [...followers.keys()]) wake(showId)
  }

  function follow(showId: string, onWake: () => void): () => void {
    const ofShow = followers.get(showId) ?? new Set()
    // Each call gets its own function, since the same `onWake` may follow twice.
    const follower = () => onWake()
    followers.set(showId, ofShow.add(follower))
    return () => {
      ofShow.delete(follower)
      if (ofShow.size === 0 && followers.get(showId) === ofShow) followers.delete(showId)
    }
  }

  return { wake, wakeAll, follow, followed: () => [...followers.keys()] }
}

export type Emitter = ReturnType<typeof createEmitter>
