import { createStore } from 'zustand/vanilla'
import type { StillsOnly } from '@/lib/protocol/pictures/provide'

const KEY = 'mixdesk.stills-only'

type State = Readonly<{ isChosen: boolean; isReduced: boolean; isSlow: boolean }>

const recall = (): boolean => {
  try {
    return localStorage.getItem(KEY) === '1'
  } catch {
    return false
  }
}

/** Holds why this browser shows stills only, whatever the show chose. It is as this browser was left, in all tabs. */
export const stills = createStore<State>(() => ({ isChosen: recall(), isReduced: false, isSlow: false }))

/** Returns the first of the reasons; null where pictures may move. */
export const stillsOnly = ({ isChosen, isReduced, isSlow }: State): StillsOnly | null =>
  isChosen ? 'chosen' : isReduced ? 'reduced-motion' : isSlow ? 'slow' : null

/** Chooses stills, or moving pictures, which a machine that was too slow then tries again. */
export function chooseStills(isChosen: boolean): void {
  try {
    if (isChosen) localStorage.setItem(KEY, '1')
    else localStorage.removeItem(KEY)
  } catch {
    // A browser that keeps nothing forgets it with the page.
  }
  stills.setState({ isChosen, isSlow: false })
}

/** Follows the system's wish for less motion, and what other tabs choose, until the returned function is called. */
export function followStills(): () => void {
  const motion = window.matchMedia('(prefers-reduced-motion: reduce)')
  const read = () => stills.setState({ isReduced: motion.matches })
  const hear = ({ key }: StorageEvent) => {
    if (key === KEY || key === null) stills.setState({ isChosen: recall() })
  }
  read()
  motion.addEventListener('change', read)
  window.addEventListener('storage', hear)
  return () => {
    motion.removeEventListener('change', read)
    window.removeEventListener('storage', hear)
  }
}
