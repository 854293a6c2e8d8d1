'use client'

import { useDesk } from '@/components/seat/seat-context'
import { onDemand } from '@/components/ui/on-demand'

const TaskWords = onDemand(() => import('./task-words'))

/** Shows how far the last request came, once something was asked for: a show off air does without that code. */
export function TaskPill() {
  const isAsked = useDesk(
    ({ requests, busy, task }) =>
      requests.length > 0 || busy.take + busy.stop > 0 || task.running || task.unheard !== null,
  )
  return isAsked ? <TaskWords /> : null
}
