'use client'

import { useEffect, useState } from 'react'
import { useDesk } from '@/components/seat/seat-context'

/** Each look at the clock comes so soon that a whole second is not passed over. */
const LOOK_MS = 200

/** Counts the pause after a take down, beside the button that waits for it. The short one of a slip is not counted. */
export function RestNote() {
  const resting = useDesk((state) => state.resting)
  const isLong = useDesk(({ show, notTaken }) => show.settings.takeGuardMs > 1_000 || notTaken !== null)
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    if (resting === 0) return
    const look = () => setNow(performance.now())
    look()
    const timer = setInterval(look, LOOK_MS)
    return () => clearInterval(timer)
  }, [resting])
  const seconds = Math.ceil((resting - now) / 1000)
  if (resting === 0 || !isLong || seconds <= 0) return null
  return (
    <span role="timer" aria-label="Until the next take" className="shrink-0 text-xs text-warning-text tabular-nums">
      {seconds} s
    </span>
  )
}
