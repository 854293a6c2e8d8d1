import type { Wakeups } from '@/lib/server/change/wakeups'

/**
 * Reads this often without a wake, because some changes send none: for example a lease that runs out when its sender
 * dies.
 */
const READ_EVERY_MS = 500

/** Calls `find` at each wake of the show, until it finds something. */
export async function untilFound<T>(
  wakeups: Pick<Wakeups, 'follow'>,
  showId: string,
  find: () => Promise<T | null>,
): Promise<T> {
  let wake = () => {}
  const unfollow = wakeups.follow(showId, () => wake())
  try {
    for (;;) {
      // It listens before it reads, so that it misses no wake while reading.
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
