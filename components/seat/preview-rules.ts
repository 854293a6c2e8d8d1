import { useEffect } from 'react'
import { fetched } from '@/components/ui/fetching/fetched'
import { useFetched } from '@/components/ui/fetching/use-fetched'

/** What is told of a preview before a take: its issues, and what it would change. */
export type PreviewRules = Readonly<{
  check: typeof import('@/lib/mix/check/check')['check']
  describeSince: typeof import('@/lib/mix/changes/describe-take')['describeSince']
  describeTake: typeof import('@/lib/mix/changes/describe-take')['describeTake']
  dangerOf: typeof import('@/lib/mix/changes/danger')['dangerOf']
}>

const code = fetched<PreviewRules>(async () => {
  const [{ check }, { describeSince, describeTake }, { dangerOf }] = await Promise.all([
    import('@/lib/mix/check/check'),
    import('@/lib/mix/changes/describe-take'),
    import('@/lib/mix/changes/danger'),
  ])
  return { check, describeSince, describeTake, dangerOf }
})

/** Returns the rules, or null until they are there, because the first picture comes without them. */
export const usePreviewRules = (): PreviewRules | null => useFetched(code)

/** Returns them for what is no component. */
export const rulesNow = code.current

/**
 * Fetches the rules: at once while a show is on air, else at the first press or key, or as soon as the page has
 * nothing to do (fetched.ts).
 */
export function useFetchRules(isOnAir: boolean): void {
  useEffect(() => {
    // Where it fails the issues stay unknown, and the page says that something is missing (missing-code.tsx).
    const ask = () => {
      forget()
      void code.want().catch(() => {})
    }
    const forget = () => {
      for (const event of EVENTS) window.removeEventListener(event, ask, true)
    }
    if (isOnAir) ask()
    else for (const event of EVENTS) window.addEventListener(event, ask, true)
    return forget
  }, [isOnAir])
}

const EVENTS = ['pointerdown', 'keydown'] as const
