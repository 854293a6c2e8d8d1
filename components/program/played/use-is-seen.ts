import { useEffect, useState } from 'react'

/** A page that nobody looks at plays on for this long, in ms. */
const SLEEPS_AFTER_MS = 10_000

/** Tells whether somebody looks at the page, or hears it: what nobody does is not played. */
export function useIsSeen(isHeard: boolean): boolean {
  const [isAsleep, setAsleep] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const look = () => {
      clearTimeout(timer)
      if (document.hidden) timer = setTimeout(() => setAsleep(true), SLEEPS_AFTER_MS)
      else setAsleep(false)
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
  return isHeard || !isAsleep
}
