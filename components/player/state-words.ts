import type { PlayerState } from './player-state'

/** Names the ways in which a stream arrives, as people know them. */
export const KIND_NAMES = { hls: 'HLS', flv: 'HTTP-FLV' } as const

/**
 * Puts a state into words. `now` is by `performance.now()`; without it nothing is said that counts, so that it stays
 * the same for as long as the state does, and is read out once.
 */
export function sayState(state: PlayerState, name: string, now: number | null): string {
  switch (state.at) {
    case 'loading':
      return state.because ? `Loading ${name}: ${state.because}.` : `Loading ${name}…`
    case 'playing':
      return `Playing ${name}${now === null ? '' : behind(state.behind)}`
    case 'paused':
      return 'Paused.'
    case 'frozen':
      return `Frozen${now === null ? '' : ` for ${Math.max(0, Math.round((now - state.since) / 1000))} s`}: ${state.because}.`
    case 'ended':
      return `Ended.${state.again && now !== null ? ` Looked for again${until(state.again.at, now)}.` : ''}`
    case 'trying':
      return `Trying again${now === null ? '' : until(state.again.at, now)}: ${state.because}.`
    case 'refused':
      return `Cannot be played: ${state.because}.`
  }
}

/** A second waits in the buffer in any case, and it would flicker between none and one. */
const behind = (s: number | null) => (s === null || s < 2 ? '' : `, ${s} s behind live`)
const until = (at: number, now: number) => (at > now ? ` in ${Math.ceil((at - now) / 1000)} s` : ' now')
