'use client'

import { TriangleAlert } from 'lucide-react'
import { useLost } from '@/components/seat/lost'
import { useDesk, useSeat } from '@/components/seat/seat-context'
import { useNow } from '@/components/seat/use-now'
import { useRefuseTake } from '@/components/seat/use-refuse-take'
import { Button } from '@/components/ui/button'
import { onAirWith } from '@/lib/editor/actions/other-takes'
import { sayUnconfirmed } from './unconfirmed'

/** Says for how long what was accepted has not been proved to be on air, and offers to take it again as it was. */
export function UnconfirmedNote() {
  const { desk, canEdit } = useSeat()
  const refuse = useRefuseTake()
  const task = useDesk((state) => state.task)
  const requests = useDesk((state) => state.requests)
  const isBusy = useDesk((state) => state.resting > 0 || state.busy.take > 0)
  const isLost = useLost()
  const now = useNow()
  const missing = now === null || isLost ? null : sayUnconfirmed({ task, requests }, now)
  if (!missing) return null
  const again = () => {
    if (isBusy) refuse('a take has just been made or is on its way. Press again in a moment.')
    else void desk.ask(onAirWith({}, desk.getState().task.program?.sequence ?? 0))
  }
  return (
    <section
      aria-label="Not confirmed"
      className="mt-2 rounded-md border border-warning-line bg-warning-soft px-2.5 py-1.5 text-xs text-warning-text"
    >
      <p role="alert" className="flex gap-1.5 font-semibold">
        <TriangleAlert aria-hidden size={14} className="mt-px shrink-0" />
        <span className="min-w-0 break-words">{missing.says}</span>
      </p>
      <div className="mt-1 flex items-center gap-2">
        <span className="min-w-0 flex-1 tabular-nums">{missing.age}</span>
        {canEdit ? (
          <Button variant="warning" size="small" aria-disabled={isBusy} onClick={again}>
            Take again
          </Button>
        ) : null}
      </div>
    </section>
  )
}
