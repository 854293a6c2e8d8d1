'use client'

import { useLost } from '@/components/seat/lost'
import { useDesk } from '@/components/seat/seat-context'
import { MIXDESK } from '@/lib/protocol/request'

/** Says why Mixdesk took what is on air by itself. The reason stands until somebody takes. */
export function ByItself() {
  const says = useDesk(({ task: { running, program }, requests }) =>
    running && program?.by.id === MIXDESK.id
      ? (requests.find(({ id }) => id === program.requestId)?.explanation ?? null)
      : null,
  )
  const lost = useLost()
  if (says === null || lost) return null
  return (
    <p role="status" className="mt-2 break-words text-muted text-xs">
      {says}
    </p>
  )
}
