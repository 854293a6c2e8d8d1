import type { CallOff, Timers } from '@/lib/editor/state/timers'

const LOOK_MS = 1_000

/** Later than this, a look was not only slow: the machine slept, or somebody set its clock. */
const LATE_MS = 3_000

type Options = Readonly<{
  timers: Timers
  /** The browser's own clock, Unix ms: unlike the steady one of the timers it tells of sleep, and can be set. */
  wall: () => number
  onJump: () => void
}>

/** Looks once a second whether about a second has passed, by either clock. */
export function watchForJumps({ timers, wall, onJump }: Options): CallOff {
  let callOff: CallOff = () => {}
  const look = (wallBefore: number, steadyBefore: number) => {
    callOff = timers.after(LOOK_MS, () => {
      const byWall = wall() - wallBefore - LOOK_MS
      const bySteady = timers.now() - steadyBefore - LOOK_MS
      look(wall(), timers.now())
      if (Math.abs(byWall) > LATE_MS || bySteady > LATE_MS) onJump()
    })
  }
  look(wall(), timers.now())
  return () => callOff()
}
