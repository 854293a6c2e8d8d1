import { useSyncExternalStore } from 'react'
import { fetched } from '@/components/ui/fetching/fetched'
import { arePlatesOn } from './kept-plates'

const toggling = fetched(async () => (await import('./toggle-plates')).togglePlates)

/** Turns the plates on or off, and says which. */
export const switchPlates = (announce: (text: string) => void): void =>
  void toggling.want().then(
    (toggle) => toggle(announce),
    () => {},
  )

/** Tells whether the canvas names its inputs. Each person has it as this browser was left, in all of its tabs. */
export const usePlates = (): boolean => useSyncExternalStore(subscribe, arePlatesOn, () => true)

function subscribe(listener: () => void): () => void {
  window.addEventListener('storage', listener)
  return () => window.removeEventListener('storage', listener)
}
