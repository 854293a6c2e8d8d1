import { createStore } from 'zustand/vanilla'
import type { PlayerState } from '@/components/player/player-state'
import type { ProgramAddress } from '@/lib/protocol/pictures/program-addresses'
import type { TakeDelay } from './take-delay'

/** Lists what a monitor shows of the program: what was accepted, drawn; what is really mixed, as played; or both. */
const SHOWS = ['drawing', 'real', 'both'] as const
export type Shows = (typeof SHOWS)[number]

const KEY = 'mixdesk.program-shows'

/** Holds what the player of the program shows now. */
type Now = Readonly<{
  address: ProgramAddress
  state: PlayerState
  take: TakeDelay['measured']
  /** Says that the mix has another size than was accepted. */
  warning: string | null
  goOn: () => void
}>

type View = Readonly<{
  shows: Shows
  /** Names the address that a hand chose; null for the one that is less late. */
  chosen: string | null
  isHeard: boolean
  now: Now | null
}>

const recall = (): Shows => {
  try {
    return SHOWS.find((each) => each === localStorage.getItem(KEY)) ?? 'drawing'
  } catch {
    return 'drawing'
  }
}

/** Holds what this page shows of the program. There is one monitor on a page. */
export const view = createStore<View>(() => ({ shows: recall(), chosen: null, isHeard: false, now: null }))

/** Chooses what is shown, and keeps it for the next time in this browser. */
export function choose(shows: Shows): void {
  try {
    localStorage.setItem(KEY, shows)
  } catch {
    // A browser that keeps nothing forgets it with the page.
  }
  view.setState({ shows, ...(shows === 'drawing' && { isHeard: false }) })
}
