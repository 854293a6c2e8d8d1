import type { Wakeups } from '@/lib/server/change/wakeups'

/** For what wakes nobody, such as the place of a dead sender that becomes free. */
const LOOK_EVERY_MS = 500

/** Looks again at each wake of the show, until something is found. */
export async function untilFound<T>(
  wakeups: Pick<Wakeups, 'follow'>,
  showId: string,
  look: () => Promise<T | null>,
): Promise<T> {
  let wake = () => {}
  const unfollow = wakeups.follow(showId, () => wake())
  try {
    for (;;) {
      // Listen first: a wake during the look must not be missed.
      const woken = new Promise<void>((resolve) => {
        wake = resolve
      })
      const found = await look()
      if (found !== null) return found
      const timer = setTimeout(wake, LOOK_EVERY_MS)
      await woken
      clearTimeout(timer)
    }
  } finally {
    unfollow()
  }
}
