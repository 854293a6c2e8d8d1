/** So many pictures a second are as smooth as most cameras. */
export const CARD_FPS = 25

const listeners = new Set<() => void>()
let frame = 0
let drawnAt = 0

/**
 * Calls back for each picture of the moving cards, before the screen is drawn: all of them move together. A browser
 * calls nothing of this while it shows the page to nobody. Returns what ends that.
 */
export function onTick(listener: () => void): () => void {
  listeners.add(listener)
  if (listeners.size === 1) frame = requestAnimationFrame(tick)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) cancelAnimationFrame(frame)
  }
}

function tick(now: number): void {
  frame = requestAnimationFrame(tick)
  // A screen of 60 Hz comes a little early for every second picture.
  if (now - drawnAt < 1000 / CARD_FPS - 4) return
  drawnAt = now
  for (const listener of listeners) listener()
}
