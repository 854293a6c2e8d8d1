import type { PlayerState } from '@/components/player/player-state'

/** Says that the last picture of a source stands, and does not move. */
export const FROZEN = 'picture frozen'

/** Says in a few words why a picture does not move, for its plate and its row; null while nothing is wrong. */
export function toTrouble(state: PlayerState): string | null {
  switch (state.at) {
    case 'loading':
    case 'playing':
      return null
    case 'paused':
      return 'picture paused'
    case 'frozen':
      return FROZEN
    case 'ended':
      return 'picture ended'
    case 'trying':
      return `no picture: ${state.because}`
    case 'refused':
      return `cannot be played: ${state.because}`
  }
}
