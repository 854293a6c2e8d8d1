'use client'

import { Button } from '@/components/ui/button'
import { useDesk, useSeat } from './desk-context'
import { sayRetry } from './retry-words'
import { useNow } from './use-now'

/** That a request was refused for a reason that may pass, when it is sent again, and the way to have that not done. */
export default function RetryNote() {
  const { desk, canEdit } = useSeat()
  const retrying = useDesk((state) => state.task.retrying)
  const isSending = useDesk((state) => state.task.inFlight !== null)
  const now = useNow()
  if (!retrying) return null
  const what = retrying.action === 'StopMix' ? 'The stop' : (retrying.layoutName ?? 'The take')
  return (
    <section aria-label="Trying again" className="bg-warning-soft/95 px-2.5 py-2 text-xs text-warning-text">
      <p role="alert" className="inline">
        {what} was refused: {retrying.says}
      </p>{' '}
      <span className="tabular-nums">{sayRetry({ ...retrying, isSending }, now)}</span>
      {canEdit ? (
        <Button look="warning" size="small" className="mt-1.5 flex" onClick={() => void desk.cancelRetry()}>
          Cancel
        </Button>
      ) : null}
    </section>
  )
}
