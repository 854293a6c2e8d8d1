import { useEffect, useState } from 'react'

/**
 * Says whether a pointer has moved or pressed on the page. A finger does not move first, so it counts from the start.
 */
export function usePointerSeen(): boolean {
  const [isSeen, setSeen] = useState(false)
  useEffect(() => {
    if (window.matchMedia('(pointer: coarse)').matches) {
      setSeen(true)
      return
    }
    const aborter = new AbortController()
    const see = () => {
      setSeen(true)
      aborter.abort()
    }
    for (const type of ['pointermove', 'pointerdown']) {
      window.addEventListener(type, see, { passive: true, signal: aborter.signal })
    }
    return () => aborter.abort()
  }, [])
  return isSeen
}
