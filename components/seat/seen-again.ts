import { watchForJumps } from '@/lib/editor/sync/clock-jump'
import { browserTimers } from './browser-timers'

/**
 * Tells when what the page shows may have grown old unseen: it is seen again, the network changes, or its clock jumps
 * because the machine slept. A hidden page waits until it is seen.
 */
export function onSeenAgain(tell: () => void): () => void {
  const { document } = window
  const seen = () => {
    if (document.visibilityState !== 'hidden') tell()
  }
  const shown = (event: PageTransitionEvent) => {
    if (event.persisted) seen()
  }
  window.addEventListener('online', seen)
  window.addEventListener('offline', seen)
  window.addEventListener('pageshow', shown)
  document.addEventListener('visibilitychange', seen)
  const callOff = watchForJumps({ timers: browserTimers, wall: () => Date.now(), onJump: seen })
  return () => {
    window.removeEventListener('online', seen)
    window.removeEventListener('offline', seen)
    window.removeEventListener('pageshow', shown)
    document.removeEventListener('visibilitychange', seen)
    callOff()
  }
}
