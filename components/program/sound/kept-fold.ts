const KEY = 'mixdesk.sound-strip'

/** A page as high as this has room for faders under the program. */
const ROOMY = '(height >= 800px)'

/** Tells whether the faders are shown: as it was chosen in this browser, or else where there is room. */
export function isUnfolded(): boolean {
  const kept = recall()
  return kept === null ? window.matchMedia(ROOMY).matches : kept === 'open'
}

export function keepUnfolded(isOpen: boolean): void {
  try {
    localStorage.setItem(KEY, isOpen ? 'open' : 'folded')
  } catch {
    // A browser that keeps nothing folds as the page has room.
  }
}

function recall(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}
