import type { Wakeups } from '@/lib/server/change/wakeups'

/** Some changes wake nobody: a lease that runs out because its sender died, for one. */
const READ_EVERY_MS = 500

/** Reads at each wake of the show, until `find` finds something. */
export async function untilFound<T>(
  wakeups: Pick<Wakeups, 'follow'>,
  showId: string,
  find: () => Promise<T | null>,
): Promise<T> {
  let wake = () => {}
  const unfollow = wakeups.follow(showId, () => wake())
  try {
    for (;;) {
      // Listen first: a wake while it reads must not be missed.
      const woken = new Promise<void>((resolve) => {
        wake = resolve
      })
      const found = await find()
      if (found !== null) return found
      const timer = setTimeout(wake, READ_EVERY_MS)
      await woken
      clearTimeout(timer)
    }
  } finally {
    unfollow()
  }
}
