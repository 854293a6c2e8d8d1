import { CAUSES } from './causes'
import { pauseBefore } from './pauses'
import type { Arrival, Cause, Reading } from './player-state'
import { noProgress, type Progress, readProgress } from './progress'
import { wayOn } from './way-on'

/**
 * A first picture comes within this time, in ms, or the connection is given up. HLS takes 2 to 6 s. A room that does
 * not answer says so itself, after a player of 0.6 MB was fetched.
 */
const PATIENCE_MS = { hls: 12_000, flv: 12_000, rtc: 40_000 } as const satisfies Record<Arrival, number>
/** What was closed and has brought no picture in this time, in ms, brings none. */
const CLOSED_MS = 1_000
/** What stands still for this long, in ms, is asked for anew. */
const GIVE_UP_MS = 8_000
/** After a connection that was well for this long the pauses start anew with the shortest. */
const WELL_MS = 10_000
/** Less than this, in s, at the end of what has arrived is not shown until more comes. */
const MORE_S = 0.5
/** One jump is given this time, in ms, to show a picture. */
const JUMP_MS = 1_000

/** One connection; times are ms. */
export type Open = Readonly<{
  at: 'open'
  since: number
  progress: Progress
  reading: Reading | null
  hasAnswer: boolean
  /** When something of the stream came last. */
  heardAt: number | null
  jumpedAt: number
  /** The server said that nothing more comes; `whole`: the same would come again. */
  closed: 'no' | 'yes' | 'whole'
  /** The connection is of no use any more. What it has brought is shown to its end. */
  broken: Cause | null
}>

/** What is known of a stream that is played. */
export type Judged = Readonly<{
  kind: Arrival
  phase: Open | Readonly<{ at: 'waiting'; until: number }> | Readonly<{ at: 'over' }>
  /** How many tries in a row were of no use, and what came of the last: its cause, or the end of the stream. */
  tries: number
  why: Cause | 'ended' | null
  /** A picture of it was seen at some time. */
  wasSeen: boolean
}>

export type PlayerEvent =
  | Readonly<{ type: 'read'; reading: Reading }>
  | Readonly<{ type: 'answered' }>
  | Readonly<{ type: 'heard' }>
  | Readonly<{ type: 'closed'; isWhole: boolean }>
  | Readonly<{ type: 'returned' }>
  | Readonly<{ type: 'failed'; cause: Cause }>

/** What is to be done: a new connection, none, or a jump to a time of the element in s. */
export type Effect = Readonly<{ do: 'open' } | { do: 'close' } | { do: 'jump'; to: number }>
type Step = readonly [Judged, Effect | null]

export const start = (kind: Arrival, now: number): Judged => ({
  kind,
  phase: opened(now),
  tries: 0,
  why: null,
  wasSeen: false,
})

const opened = (now: number): Open => ({
  at: 'open',
  since: now,
  progress: noProgress(now),
  reading: null,
  hasAnswer: false,
  heardAt: null,
  jumpedAt: Number.NEGATIVE_INFINITY,
  closed: 'no',
  broken: null,
})

/** Pure: the same stream, event, time in ms and chance (0 to 1) always give the same judgement. */
export function step(judged: Judged, event: PlayerEvent, now: number, chance: number): Step {
  const { phase } = judged
  if (phase.at === 'over') {
    return event.type === 'returned' ? [{ ...judged, phase: opened(now) }, { do: 'open' }] : [judged, null]
  }
  if (phase.at === 'waiting') {
    if (event.type !== 'read' || now < phase.until) return [judged, null]
    return [{ ...judged, phase: opened(now) }, { do: 'open' }]
  }
  switch (event.type) {
    case 'answered':
      return [{ ...judged, phase: { ...phase, hasAnswer: true } }, null]
    case 'heard':
      return [{ ...judged, phase: { ...phase, hasAnswer: true, heardAt: now } }, null]
    case 'failed':
      if (isShowing(phase)) return [{ ...judged, phase: { ...phase, broken: event.cause } }, null]
      return failed(judged, event.cause, now, chance)
    case 'closed':
      if (phase.heardAt === null) return failed(judged, CAUSES.empty, now, chance)
      return [{ ...judged, phase: { ...phase, closed: event.isWhole ? 'whole' : 'yes' } }, null]
    case 'read':
      return read(judged, phase, event.reading, now, chance)
    case 'returned':
      return [judged, null]
  }
}

function read(judged: Judged, before: Open, reading: Reading, now: number, chance: number): Step {
  const progress = readProgress(before.progress, reading, now)
  const phase = { ...before, progress, reading }
  const isWell = progress.hasMoved && progress.stillAt === null
  const why = isWell ? null : judged.why
  const tries = isWell && now - phase.since > WELL_MS ? 0 : judged.tries
  const next = { ...judged, phase, why, tries, wasSeen: judged.wasSeen || isWell }
  const stillMs = now - (progress.stillAt ?? progress.movedAt)

  if (reading.isEnded || (phase.closed !== 'no' && progress.stillAt !== null)) return ended(next, phase, now, chance)
  if (phase.broken && !isShowing(phase)) return failed(next, phase.broken, now, chance)
  const patience = phase.closed !== 'no' && reading.buffered.length === 0 ? CLOSED_MS : PATIENCE_MS[judged.kind]
  if (!progress.hasMoved && stillMs > patience) return failed(next, causeOfNothing(phase), now, chance)
  if (progress.hasMoved && progress.stillAt !== null && stillMs > GIVE_UP_MS) {
    const isSilent = !hasMore(reading)
    // hls.js goes on asking for its playlist, and a new start would show the last seconds once more.
    if (!isSilent || judged.kind !== 'hls') {
      return failed(next, isSilent ? CAUSES.silent : CAUSES.stuck, now, chance)
    }
  }
  const to = now - phase.jumpedAt < JUMP_MS ? null : wayOn(reading, progress, now)
  if (to === null || reading.isPaused) return [next, null]
  return [
    { ...next, phase: { ...phase, jumpedAt: now } },
    { do: 'jump', to },
  ]
}

/** Tells whether something has arrived that was not shown yet. */
export const hasMore = ({ time, buffered }: Reading): boolean => buffered.some(({ end }) => end - time > MORE_S)

const isShowing = ({ progress, reading }: Open): boolean =>
  progress.hasMoved && progress.stillAt === null && reading !== null && !reading.isPaused && hasMore(reading)

const causeOfNothing = ({ hasAnswer, heardAt }: Open): Cause =>
  heardAt !== null ? CAUSES.noPicture : hasAnswer ? CAUSES.nothingYet : CAUSES.noAnswer

function ended(judged: Judged, phase: Open, now: number, chance: number): Step {
  if (phase.closed === 'whole') return [{ ...judged, why: 'ended', phase: { at: 'over' } }, null]
  const tries = judged.tries + 1
  // The connection is closed already. Its last picture stands until the next one is opened.
  return [
    { ...judged, why: 'ended', tries, phase: { at: 'waiting', until: now + pauseBefore(tries, 'soon', chance) } },
    null,
  ]
}

function failed(judged: Judged, cause: Cause, now: number, chance: number): Step {
  const why = whyNow(judged, cause)
  const close: Effect = { do: 'close' }
  if (cause.again === 'never') return [{ ...judged, why, phase: { at: 'over' } }, close]
  const tries = judged.tries + 1
  const until = now + pauseBefore(tries, cause.again, chance)
  return [{ ...judged, why, tries, phase: { at: 'waiting', until } }, close]
}

/** What had ended, or was there before, is not *not there yet*. */
function whyNow({ why, wasSeen }: Judged, cause: Cause): Cause | 'ended' {
  if (why === 'ended' && cause.isAbsent) return why
  return cause === CAUSES.notThere && wasSeen ? CAUSES.gone : cause
}
