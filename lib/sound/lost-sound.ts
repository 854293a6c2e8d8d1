import { type Block, toDbfs } from './dbfs'

/** Below this, in dBFS, a source is silent: a room with an open microphone is never as quiet. */
const SILENT_BELOW = -80
/** A sound has to be missing for so long, in ms, before it is lost: people pause, and songs end. */
const LOST_AFTER_MS = 8_000
/** What was heard for less, in ms, was a click and no sound that can be lost. */
const HEARD_MS = 1_000
/** After a longer pause between two looks, in ms, the page had slept, and nothing is concluded from it. */
const ASLEEP_MS = 2_000

/** What is remembered of a source: for how long it was heard, and for how long it has been silent since, in ms. */
export type Ear = Readonly<{ heardMs: number; silentMs: number }>

export const FRESH_EAR: Ear = { heardMs: 0, silentMs: 0 }

/** Tells whether there is a sound in it. */
export const isHeard = (block: Block): boolean => toDbfs(block.peak) >= SILENT_BELOW

/** Adds what a source brought in the last `ms`; null: nobody knows, since it is not played here. */
export function listen({ heardMs, silentMs }: Ear, block: Block | null, ms: number): Ear {
  if (block === null || ms > ASLEEP_MS || ms < 0) return { heardMs, silentMs: 0 }
  if (isHeard(block)) return { heardMs: Math.min(HEARD_MS, heardMs + ms), silentMs: 0 }
  return { heardMs, silentMs: silentMs + ms }
}

/** Tells whether a source had sound and has brought none for some time. Who was never heard has lost nothing. */
export const isLost = ({ heardMs, silentMs }: Ear): boolean => heardMs >= HEARD_MS && silentMs >= LOST_AFTER_MS
