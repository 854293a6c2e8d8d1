import type { PlayerState } from '@/components/player/player-state'
import type { TakeDelay } from './take-delay'

/** Holds what is known of how late the picture is. None of them is the whole truth, so each says what it is. */
export type Delays = Readonly<{ state: PlayerState; take: TakeDelay['measured'] }>

/**
 * Says over the picture how late it is, by the best that is known: what a take showed, which has all of the way in it;
 * the stream's own clock; and else what waits in this player, which is the least that it can be.
 */
export function sayBehind({ state, take }: Delays): string {
  if (state.at !== 'playing') return 'as played'
  if (take) return `as played, about ${seconds(take.ms)} behind`
  if (state.aged !== null) return `as played, about ${state.aged} s behind`
  return state.behind ? `as played, at least ${state.behind} s behind` : 'as played'
}

/** Says of each delay that is known what it is. */
export function sayDelays({ state, take }: Delays): string[] {
  const { behind, aged } = state.at === 'playing' ? state : { behind: null, aged: null }
  return [
    ...(take ? [`a take was seen about ${seconds(take.ms)} after it was accepted`] : []),
    ...(aged === null ? [] : [`about ${aged} s by the clock in the stream`]),
    ...(behind ? [`at least ${behind} s, which wait in this player`] : []),
  ]
}

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`
