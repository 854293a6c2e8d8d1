import { useEffect } from 'react'

/**
 * Asks the browser to leave the screen on. It gives that up whenever the page is hidden, so it is asked again; where it
 * refuses, the screen goes by its own settings.
 */
export function useAwake(): void {
  useEffect(() => {
    const ask = () => {
      if (document.visibilityState === 'visible') void navigator.wakeLock?.request('screen').catch(() => {})
    }
    ask()
    document.addEventListener('visibilitychange', ask)
    return () => document.removeEventListener('visibilitychange', ask)
  }, [])
}
