'use client'

import { useLost } from '@/components/seat/lost'
import { useDesk, useSeat } from '@/components/seat/seat-context'
import { useNow } from '@/components/seat/use-now'
import { Button } from '@/components/ui/button'
import { CutText } from '@/components/ui/cut-text'
import { isolated } from '@/lib/shared/isolated'
import { sayNextTry } from './countdown'

/** Says that a request was refused for a reason that may pass, and when it is retried. A button cancels the retry. */
export function RetryNote() {
  const { desk, canEdit } = useSeat()
  const retrying = useDesk((state) => state.task.retrying)
  const isSending = useDesk((state) => state.task.inFlight !== null)
  const isLost = useLost()
  const now = useNow()
  if (!retrying) return null
  const what = retrying.action === 'StopMix' ? 'The stop' : isolated(retrying.layoutName ?? 'The take')
  return (
    <section
      aria-label="Retry"
      className="mt-2 rounded-md border border-warning-line bg-warning-soft px-2.5 py-1.5 text-xs text-warning-text"
    >
      <CutText role="alert" name="the refusal" className="line-clamp-3">
        {what} was refused: {retrying.says}
      </CutText>
      <div className="mt-1 flex items-center gap-2">
        <span className="min-w-0 flex-1 font-semibold tabular-nums">
          {sayNextTry({ nextTryAt: retrying.nextTryAt, isSending, isLost, count: retrying }, now)}
        </span>
        {canEdit ? (
          <Button variant="warning" size="small" onClick={() => void desk.cancelRetry()}>
            Cancel
          </Button>
        ) : null}
      </div>
    </section>
  )
}
