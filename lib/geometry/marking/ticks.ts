/** Says where a ruler has a tick, in pixels of the frame; a long one has a number. */
export type Tick = Readonly<{ at: number; isLong: boolean }>

/** Long ticks are at least this far apart, in screen pixels, so that their numbers do not touch. */
const LEAST_APART = 56

/** Lists the ticks of a ruler from one position to another, with `scale` screen pixels for a pixel of the frame. */
export function ticksOf(from: number, to: number, scale: number): readonly Tick[] {
  const long = roundStep(LEAST_APART / scale)
  const short = long / 5
  const ticks: Tick[] = []
  const first = Math.ceil(from / short)
  const last = Math.floor(to / short)
  for (let index = first; index <= last; index++) ticks.push({ at: index * short, isLong: index % 5 === 0 })
  return ticks
}

/** Returns the smallest of 5, 10, 20, 50, 100, … that is no less. Five parts of each are whole pixels. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(5, least)))
  return [0.5, 1, 2, 5, 10].map((part) => part * power).find((step) => step >= Math.max(5, least)) ?? 10 * power
}
