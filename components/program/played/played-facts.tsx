'use client'

import { useStore } from 'zustand'
import { sayDelays } from './delay-words'
import { view } from './view'

/**
 * Says of the picture that is played how late it is, and by what; and where it is not of the size that was accepted.
 */
export function PlayedFacts() {
  const now = useStore(view, (state) => state.now)
  if (!now) return null
  const delays = sayDelays(now)
  return (
    <>
      <p role="status" aria-label="Size of the mix" className="text-xs text-warning-text empty:hidden">
        {now.warning === null ? null : `⚠ ${now.warning}`}
      </p>
      {delays.length > 0 ? <p className="text-xs text-muted tabular-nums">Delay: {delays.join('; ')}.</p> : null}
    </>
  )
}
