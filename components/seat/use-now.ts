import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let now: number | null = null
let timer: ReturnType<typeof setInterval> | null = null

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  now ??= Date.now()
  timer ??= setInterval(() => {
    now = Date.now()
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

/** Unix ms, once a second, the same for everything on the page. Null while the page is not alive yet. */
export function useNow(): number | null {
  return useSyncExternalStore(
    subscribe,
    () => now,
    () => null,
  )
}
