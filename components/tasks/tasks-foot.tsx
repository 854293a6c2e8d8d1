'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Closed, onDemand } from '@/components/ui/on-demand'
import type { RunningTasks } from '@/lib/protocol/running-task'
import { saySum } from './cost-words'

const PricesDialog = onDemand(() => import('./prices-dialog'), Closed)

type TasksFootProps = {
  list: RunningTasks
  now: number | null
  /** Prices belong to accounts, which administrators keep. */
  canPrice: boolean
  onPriced: () => void
  onStopAll: () => void
}

/** Says what all tasks come to, and holds what is about all of them. */
export function TasksFoot({ list, now, canPrice, onPriced, onStopAll }: TasksFootProps) {
  const [isPricing, setPricing] = useState(false)
  const { tasks, prices } = list
  return (
    <div className="mt-4 flex flex-wrap items-center justify-end gap-2">
      {tasks.length > 0 && now !== null ? (
        <p className="mr-auto min-w-0 text-sm tabular-nums">
          Sum: {saySum(tasks, prices, now)}
          <span className="block text-xs text-faint">Estimated as if the outputs had been these since the start.</span>
        </p>
      ) : null}
      {canPrice ? <Button onClick={() => setPricing(true)}>Prices…</Button> : null}
      {tasks.length > 0 ? (
        <Button variant="program-outline" onClick={onStopAll}>
          Stop all…
        </Button>
      ) : null}
      {isPricing ? (
        <PricesDialog
          accounts={prices}
          onClose={() => setPricing(false)}
          onSaved={() => {
            setPricing(false)
            onPriced()
          }}
        />
      ) : null}
    </div>
  )
}
