/**
 * The time in Unix ms for what must stay in order: it follows the computer's clock, and goes on by itself where that is
 * set back. `monotonic` counts ms and is never set.
 */
export function createClock(wall: () => number, monotonic: () => number): () => number {
  let ahead = wall() - monotonic()
  return () => {
    ahead = Math.max(ahead, wall() - monotonic())
    return Math.floor(monotonic() + ahead)
  }
}
