import { useEffect, useSyncExternalStore } from 'react'
import { fetched } from '@/components/ui/fetching/fetched'

const code = fetched(async () => (await import('@/lib/mix/check/check')).check)

const nothingYet = () => null

/**
 * Returns what finds issues, or null until it is there, because the first picture comes without it. It is fetched at
 * the first press or key, and else as soon as the page has nothing to do (fetched.ts).
 */
export function useCheck(): typeof import('@/lib/mix/check/check')['check'] | null {
  useEffect(() => {
    const ask = () => {
      forget()
      // Where it fails the issues stay unknown, and the page says that something is missing (missing-code.tsx).
      void code.want().catch(() => {})
    }
    const forget = () => {
      for (const event of EVENTS) window.removeEventListener(event, ask, true)
    }
    for (const event of EVENTS) window.addEventListener(event, ask, true)
    return forget
  }, [])
  return useSyncExternalStore(code.subscribe, code.current, nothingYet)
}

const EVENTS = ['pointerdown', 'keydown'] as const
