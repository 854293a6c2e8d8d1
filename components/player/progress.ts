import type { Reading } from './player-state'

/** How long a picture may stand still, in ms, before it is called frozen: a hiccup of a second is none. */
const STILL_MS = 1_500
/** Sound can go on where no picture is shown any more. Slides may come each second or two. */
const NO_FRAME_MS = 3_500
/** One step of the clock is no progress yet: a jump over a hole is one as well. */
const STEPS = 2
/** Readings come four times a second. After a longer pause the page had slept, and nothing is concluded from it. */
const ASLEEP_MS = 2_000

/** What one connection has shown so far; times are ms. */
export type Progress = Readonly<{
  time: number
  frames: number | null
  /** When it was read last, when its clock moved last, and when a picture came last. */
  readAt: number
  movedAt: number
  framedAt: number
  /** What the clock said, in s, when a picture came last. */
  framed: number
  /** How many readings in a row found it moving. */
  steps: number
  hasMoved: boolean
  /** Since when it stands still, or null while it moves. */
  stillAt: number | null
}>

export const noProgress = (now: number): Progress => ({
  time: 0,
  frames: null,
  readAt: now,
  movedAt: now,
  framedAt: now,
  framed: 0,
  steps: 0,
  hasMoved: false,
  stillAt: null,
})

/**
 * Adds a reading. A clock that goes back, or further than time has passed, was set and did not move: hls.js and our
 * own jumps set it.
 */
export function readProgress(before: Progress, reading: Reading, now: number): Progress {
  const passed = now - before.readAt
  const isJudged = passed < ASLEEP_MS && !reading.isPaused && !reading.isHidden
  const moved = reading.time - before.time
  const isMove = moved > 0 && moved < (passed / 1000) * 2 + 0.3
  const isFrame = reading.frames === null || reading.frames !== before.frames
  const movedAt = isMove || !isJudged ? now : before.movedAt
  const framedAt = isFrame || !isJudged ? now : before.framedAt
  const steps = isMove ? before.steps + 1 : now - movedAt < STILL_MS && moved === 0 ? before.steps : 0
  const stands = now - movedAt > STILL_MS || now - framedAt > NO_FRAME_MS
  const goes = !stands && steps >= STEPS
  return {
    time: reading.time,
    frames: reading.frames,
    readAt: now,
    movedAt,
    framedAt,
    framed: isFrame ? reading.time : before.framed,
    steps,
    hasMoved: before.hasMoved || goes,
    stillAt: goes ? null : (before.stillAt ?? (stands ? Math.min(movedAt, framedAt) : null)),
  }
}
