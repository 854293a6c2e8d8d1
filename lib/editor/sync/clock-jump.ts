import type { CallOff, Timers } from '@/lib/editor/state/timers'

const CHECK_EVERY_MS = 1_000

/** A check that is later than this was not only slow: the machine slept, or someone set its clock. */
const LATE_MS = 3_000

type Options = Readonly<{
  timers: Timers
  /**
   * Reads the browser's own clock in Unix ms: unlike the steady one of the timers it tells of sleep, and can be set.
   */
  wall: () => number
  onJump: () => void
}>

/** Checks once a second that about a second has passed, by either clock. */
export function watchForJumps({ timers, wall, onJump }: Options): CallOff {
  let callOff: CallOff = () => {}
  const check = (wallBefore: number, steadyBefore: number) => {
    callOff = timers.after(CHECK_EVERY_MS, () => {
      const byWall = wall() - wallBefore - CHECK_EVERY_MS
      const bySteady = timers.now() - steadyBefore - CHECK_EVERY_MS
      check(wall(), timers.now())
      if (Math.abs(byWall) > LATE_MS || bySteady > LATE_MS) onJump()
    })
  }
  check(wall(), timers.now())
  return () => callOff()
}
