export const PLATES_KEY = 'mixdesk.name-plates'

/** Reads this browser's choice; without one, or without storage, there are plates. */
export function arePlatesOn(): boolean {
  try {
    return window.localStorage.getItem(PLATES_KEY) !== 'off'
  } catch {
    return true
  }
}
