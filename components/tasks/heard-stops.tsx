'use client'

import { clockTime } from '@/components/seat/time-words'
import { useAlive } from '@/components/seat/use-alive'
import type { HeardStop } from '@/lib/protocol/running-task'
import { isolated } from '@/lib/shared/isolated'

const SAID = {
  sending: 'sent; no answer is recorded.',
  accepted: 'accepted.',
  rejected: 'refused.',
  unknown: 'no usable answer.',
} as const

/** Lists the newest stops of tasks without a show. Those of a show are among its requests. */
export function HeardStops({ stops }: { stops: readonly HeardStop[] }) {
  const alive = useAlive()
  if (stops.length === 0) return null
  return (
    <section aria-labelledby="heard-stops" className="mt-8">
      <h2 id="heard-stops" className="text-sm font-semibold">
        Stops of tasks without a show
      </h2>
      <ul className="mt-1 text-xs text-muted">
        {stops.map(({ id, taskId, by, createdAt, state, explanation }) => (
          <li key={id} className="py-0.5 break-words">
            {alive ? clockTime(createdAt) : '…'} · {isolated(taskId)} · {isolated(by)}: {SAID[state]} {explanation}
          </li>
        ))}
      </ul>
    </section>
  )
}
