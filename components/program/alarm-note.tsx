'use client'

import { useDesk } from '@/components/seat/seat-context'

/** Why what is on air is not what was accepted last, and what to do about it. */
export default function AlarmNote() {
  const says = useDesk((state) => state.task.alarm?.says)
  if (!says) return null
  return (
    <div className="absolute inset-x-0 bottom-0 max-h-full overflow-y-auto bg-warning-soft/95 px-2.5 py-2 text-xs text-warning-text">
      <p role="alert">{says}</p>
    </div>
  )
}
