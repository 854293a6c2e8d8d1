/**
 * Returns the time in Unix ms, for everything that must stay in order. It follows the computer's clock, and where that
 * is set back it runs on without it. `monotonic` counts ms and is never set.
 */
export function createClock(wall: () => number, monotonic: () => number): () => number {
  let ahead = wall() - monotonic()
  return () => {
    ahead = Math.max(ahead, wall() - monotonic())
    return Math.floor(monotonic() + ahead)
  }
}

type Clocks = Readonly<{ now(): number; wall(): number }>

/** Converts a time that others told by a clock like the computer's into the time of this process. */
export const toProcessTime = ({ now, wall }: Clocks, toldMs: number): number => toldMs + now() - wall()
