import { arePlatesOn, PLATES_KEY } from './kept-plates'

/** Keeps the other choice for this browser, tells it to this tab as the browser tells it to the others, and says it. */
export function togglePlates(announce: (text: string) => void): void {
  const next = arePlatesOn() ? 'off' : 'on'
  try {
    window.localStorage.setItem(PLATES_KEY, next)
  } catch {
    announce('Name plates stay as they are: this browser keeps no choices')
    return
  }
  window.dispatchEvent(new StorageEvent('storage'))
  announce(next === 'on' ? 'Name plates are shown' : 'Name plates are hidden')
}
