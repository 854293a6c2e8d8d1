import { useSyncExternalStore } from 'react'
import { serverClock } from './server-time'

const listeners = new Set<() => void>()
let now: number | null = null
let timer: ReturnType<typeof setInterval> | null = null

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  now ??= serverClock.now()
  timer ??= setInterval(() => {
    now = serverClock.now()
    for (const each of listeners) each()
  }, 1000)
  queueMicrotask(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0 || !timer) return
    clearInterval(timer)
    timer = null
    now = null
  }
}

/**
 * Returns the server's time in Unix ms, once a second, the same for everything on the page: whatever it is compared
 * with was written down by the server. It is null while the page is not alive yet.
 */
export function useNow(): number | null {
  return useSyncExternalStore(
    subscribe,
    () => now,
    () => null,
  )
}
