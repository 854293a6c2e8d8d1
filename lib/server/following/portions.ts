import { setImmediate as nextRound } from 'node:timers/promises'
import type { InFlight } from '@/lib/server/http/in-flight'

/** This many are told before other work has its turn. */
const AT_ONCE = 10

/**
 * Makes a function that calls all of these soon, a few at a time and between takes: a take that waits for its own next
 * step is not held up by those who hear of it, and what it changes last is told with the rest. Being called meanwhile
 * makes it tell all once more.
 */
export function tellInPortions(members: ReadonlySet<() => void>, felt: InFlight): () => void {
  let isTelling = false
  let isNew = false

  async function tellAll() {
    while (isNew) {
      await nextRound()
      await felt.lull()
      isNew = false
      const all = [...members]
      for (let start = 0; start < all.length; start += AT_ONCE) {
        if (start > 0) await nextRound()
        for (const tell of all.slice(start, start + AT_ONCE)) if (members.has(tell)) tell()
      }
    }
    isTelling = false
  }
  return () => {
    isNew = true
    if (isTelling) return
    isTelling = true
    void tellAll()
  }
}
