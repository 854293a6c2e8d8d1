/**
 * The change that a take makes shows in at least this share of the picture, or it is not told from an encoder's noise.
 */
const LEAST = 0.04
/** It is so many times the largest change that was seen just before, which the sources made by themselves. */
const TIMES = 1.6
/** What the sources do by themselves is known from this time before a take, in ms. */
const BEFORE_MS = 4_000
/**
 * A take whose change was not seen within this time, in ms, is not measured: it changed too little, or nothing came.
 */
const PATIENCE_MS = 45_000

/** One look at the picture: which share of it was another than at the look before. Times are ms of one clock. */
type Look = Readonly<{ at: number; share: number }>

/** Holds what was seen, the take whose change is waited for, and the newest delay that was measured. */
export type TakeDelay = Readonly<{
  looks: readonly Look[]
  waiting: Readonly<{ sequence: number; at: number; from: number }> | null
  measured: Readonly<{ sequence: number; ms: number }> | null
}>

export const NO_DELAY: TakeDelay = { looks: [], waiting: null, measured: null }

/**
 * Waits for the change of a take that was accepted at `at`. While the change of an earlier one is waited for, a later
 * take is not measured: the first change that comes is the earlier one's.
 */
export function afterTake(delay: TakeDelay, { sequence, at }: Readonly<{ sequence: number; at: number }>): TakeDelay {
  if (delay.waiting && at - delay.waiting.at <= PATIENCE_MS) return delay
  const before = delay.looks.filter((look) => look.at <= at && look.at > at - BEFORE_MS)
  if (before.length === 0) return { ...delay, waiting: null }
  const most = Math.max(...before.map(({ share }) => share))
  return { ...delay, waiting: { sequence, at, from: Math.max(LEAST, most * TIMES) } }
}

/** Adds a look at the picture. The first change that is larger than the sources' own is the take's. */
export function afterLook(delay: TakeDelay, look: Look): TakeDelay {
  const looks = [...delay.looks.filter(({ at }) => at > look.at - BEFORE_MS * 2), look]
  const { waiting } = delay
  if (!waiting) return { ...delay, looks }
  if (look.at - waiting.at > PATIENCE_MS) return { ...delay, looks, waiting: null }
  if (look.at < waiting.at || look.share < waiting.from) return { ...delay, looks }
  return { looks, waiting: null, measured: { sequence: waiting.sequence, ms: look.at - waiting.at } }
}
