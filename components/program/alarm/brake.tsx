'use client'

import { useState } from 'react'
import { useLost } from '@/components/seat/lost'
import { useDesk, useSeat } from '@/components/seat/seat-context'
import { send } from '@/components/seat/send'
import { Button } from '@/components/ui/button'

/**
 * Keeps Mixdesk from taking by itself until somebody takes, or lets it again. It is offered where Mixdesk has taken by
 * itself, or would: `isMeant`.
 */
export function Brake({ isMeant }: { isMeant: boolean }) {
  const { canEdit } = useSeat()
  const held = useDesk(({ task }) => task.held)
  const showId = useDesk(({ show }) => show.id)
  const lost = useLost()
  const [problem, setProblem] = useState<string | null>(null)
  if (lost || !(held || (isMeant && canEdit))) return null
  const turn = async () => {
    const sent = await send('POST', `/api/shows/${encodeURIComponent(showId)}/hold`, { held: !held })
    setProblem(sent.problem)
  }
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-1.5 text-xs">
      {held ? (
        <p role="status" className="min-w-0 break-words font-semibold text-warning-text">
          Held: Mixdesk takes nothing by itself before the next take.
        </p>
      ) : null}
      {canEdit ? (
        <Button
          variant="quiet"
          size="small"
          title={held ? undefined : 'Mixdesk takes nothing by itself before the next take'}
          onClick={() => void turn()}
        >
          {held ? 'Let it take' : 'Hold what is on air'}
        </Button>
      ) : null}
      {problem ? (
        <p role="alert" className="text-warning-text">
          {problem}
        </p>
      ) : null}
    </div>
  )
}
