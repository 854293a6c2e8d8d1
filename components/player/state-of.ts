import { hasMore, type Judged, type Open } from './judge'
import type { PlayerState } from './player-state'

/** After this time without a picture, in ms, loading says what it waits for. */
const SAY_MS = 3_000

const MOST_AGED_S = 3_600

/** The clock went on for so long after the last picture, in ms, that it was the sound's. */
const SOUND_MS = 1_000

/** Says what a person sees of the stream at `now`, in ms. */
export function stateOf(judged: Judged, now: number): PlayerState {
  const { phase } = judged
  if (phase.at === 'open' && phase.progress.hasMoved) return stateOfPicture(phase)
  const { reading } = phase.at === 'open' ? phase : { reading: null }
  if (reading?.isPaused && reading.buffered.length > 0) return { at: 'paused' }
  return stateWithoutPicture(judged, now)
}

function stateOfPicture(phase: Open): PlayerState {
  const { progress, reading } = phase
  if (reading?.isPaused && !reading.isEnded) return { at: 'paused' }
  if (progress.stillAt === null) {
    const { live } = reading ?? { live: null }
    return { at: 'playing', behind: live && Math.max(0, Math.floor(live.behind)), aged: toAged(live?.aged ?? null) }
  }
  return { at: 'frozen', since: progress.stillAt, because: whyStill(phase) }
}

/** A picture from the future, or of an hour ago, tells that two clocks differ, and nothing of the picture. */
const toAged = (s: number | null): number | null => (s === null || s < 0 || s > MOST_AGED_S ? null : Math.round(s))

function whyStill({ progress, reading }: Open): string {
  if (progress.movedAt - progress.framedAt > SOUND_MS) return 'no picture comes any more'
  return reading && hasMore(reading) ? 'its picture does not go on' : 'nothing new arrives'
}

function stateWithoutPicture({ phase, tries, why }: Judged, now: number): PlayerState {
  const again = phase.at === 'over' ? null : { at: phase.at === 'waiting' ? phase.until : phase.since, try: tries }
  if (why === 'ended') return { at: 'ended', again }
  if (why === null) return { at: 'loading', because: phase.at === 'open' ? waitsFor(phase, now) : null }
  if (why.again !== 'soon' || again === null) return { at: 'refused', because: why.because }
  return { at: 'trying', because: why.because, again }
}

function waitsFor({ since, hasAnswer, heardAt }: Open, now: number): string | null {
  if (now - since < SAY_MS) return null
  if (heardAt !== null) return 'its first picture is not there yet'
  return hasAnswer ? 'the server answers, but sends nothing yet' : 'nothing has come from the server yet'
}

/** Tells whether two states say the same, so that it is not told again. */
export const isSameState = (a: PlayerState, b: PlayerState): boolean => JSON.stringify(a) === JSON.stringify(b)
