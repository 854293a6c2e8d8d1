import { hasFallenSilent, type Judged, type Open } from './judge'
import type { PlayerState } from './player-state'

/** After this time without a picture, in ms, loading says what it waits for. */
const SAY_MS = 3_000

/** Says what a person sees of the stream at `now`, in ms. */
export function stateOf(judged: Judged, now: number): PlayerState {
  const { phase } = judged
  if (phase.at === 'open' && phase.progress.hasMoved) return stateOfPicture(judged, phase, now)
  if (phase.at === 'open' && phase.reading?.isPaused && phase.heardAt !== null) return { at: 'paused' }
  return stateWithoutPicture(judged, now)
}

function stateOfPicture({ kind }: Judged, phase: Open, now: number): PlayerState {
  const { progress, reading } = phase
  if (reading?.isPaused && !reading.isEnded) return { at: 'paused' }
  if (progress.stillAt === null) {
    return { at: 'playing', behind: reading?.live ? Math.max(0, Math.round(reading.live.behind)) : null }
  }
  const because = hasFallenSilent(kind, phase, now) ? 'nothing new arrives' : 'its picture does not go on'
  return { at: 'frozen', since: progress.stillAt, because }
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
  return hasAnswer ? 'the server answers, but sends nothing yet' : 'the server does not answer yet'
}

/** Tells whether two states say the same, so that it is not told again. */
export const isSameState = (a: PlayerState, b: PlayerState): boolean => JSON.stringify(a) === JSON.stringify(b)
