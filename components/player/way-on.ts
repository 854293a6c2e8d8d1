import type { Reading } from './player-state'
import type { Progress } from './progress'

/** A picture that stands for this long, in ms, is pushed on: first over a hole, later where it stands. */
const HOLE_MS = 800
const STUCK_MS = 3_000
/** How far behind the start of what is buffered playing starts for certain, in s. */
const INTO = 0.1
const AHEAD = 0.5

/**
 * Returns the time of the element, in s, at which a picture that stands still goes on, or null where there is none. A
 * change of the picture's size leaves a hole in the buffer. Before it the clock stops for good:
 *
 *     buffered  ████████▌   ▐█████████▌
 *                  time ▲     ▲ goes on here
 *
 * or it runs over the hole with the sound, and no picture comes behind it until the clock is set:
 *
 *     buffered  ████████▌   ▐█████████▌
 *                framed ▲       ▲ time
 */
export function wayOn(
  { time, buffered }: Reading,
  { movedAt, framedAt, framed }: Progress,
  now: number,
): number | null {
  const hole = buffered.findIndex(({ end }, index) => {
    const next = buffered[index + 1]
    return next !== undefined && framed <= end + INTO && next.start <= time
  })
  if (hole >= 0 && now - framedAt >= HOLE_MS) return time + INTO
  const stillMs = now - movedAt
  if (stillMs < HOLE_MS) return null
  const around = buffered.find(({ start, end }) => start <= time && end - time > AHEAD)
  if (around) return stillMs < STUCK_MS ? null : time + INTO
  const next = buffered.find(({ start, end }) => start > time && end - start > INTO * 2)
  return next ? next.start + INTO : null
}
