'use client'

import { useDesk } from '@/components/seat/seat-context'
import { useNow } from '@/components/seat/use-now'
import { sayNextTry } from './countdown'

/** Says why it is not certain what is on air, what may be, and when Mixdesk tries again. It draws nothing while it is certain. */
export default function UncertainNote() {
  const uncertain = useDesk((state) => state.task.uncertain)
  const isSending = useDesk((state) => state.task.inFlight !== null)
  const now = useNow()
  if (!uncertain) return null
  return (
    <div className="absolute inset-x-0 bottom-0 max-h-full overflow-y-auto bg-warning-soft/95 px-2.5 py-2 text-xs text-warning-text">
      <p role="alert" className="inline">
        {uncertain.says}
      </p>{' '}
      <span>{sayNextTry({ nextTryAt: uncertain.nextTryAt, isSending }, now)}</span>
    </div>
  )
}
