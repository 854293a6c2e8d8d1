'use client'

import { useLost } from '@/components/seat/lost'
import { useDesk } from '@/components/seat/seat-context'
import { clockTime } from '@/components/seat/time-words'
import { useNow } from '@/components/seat/use-now'
import { sayNextTry } from './countdown'

/**
 * Says why it is not certain what is on air, what may be, and when Mixdesk tries again. It draws nothing while it is
 * certain.
 */
export function UncertainNote() {
  const uncertain = useDesk((state) => state.task.uncertain)
  const unheard = useDesk((state) => state.task.unheard)
  const isSending = useDesk((state) => state.task.inFlight !== null)
  const isLost = useLost()
  const now = useNow()
  const says = uncertain?.says ?? (unheard && sayUnheard(unheard.since))
  if (!says) return null
  return (
    <div>
      <p role="alert" className="inline">
        {says}
      </p>{' '}
      {uncertain ? <span>{sayNextTry({ nextTryAt: uncertain.nextTryAt, isSending, isLost }, now)}</span> : null}
    </div>
  )
}

const sayUnheard = (since: number): string =>
  `ZEGOCLOUD has not said since ${clockTime(since)} that the task runs: it may have ended. Mixdesk keeps asking.`
