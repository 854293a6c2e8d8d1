'use client'

import { isLost } from '@/components/seat/lost'
import { useDesk } from '@/components/seat/seat-context'
import { runningTime } from '@/components/seat/time-words'
import { useNow } from '@/components/seat/use-now'
import { Pill } from '@/components/ui/pill'

/** Whether the task runs, and for how long; while that is not certain, that it is not; without a connection, what was known last. */
export function OnAir() {
  const running = useDesk((state) => state.task.running)
  const startedAt = useDesk((state) => state.task.startedAt)
  const uncertain = useDesk((state) => state.task.uncertain !== null)
  const connection = useDesk((state) => state.connection)
  if (isLost(connection)) {
    return <Pill tone="warning">Last known: {uncertain ? 'perhaps on air' : running ? 'on air' : 'off air'}</Pill>
  }
  if (uncertain) return <Pill tone="warning">Perhaps on air</Pill>
  if (!running) return <Pill>Off air</Pill>
  return (
    <Pill tone="program">
      <span aria-hidden className="size-1.5 rounded-full bg-current" />
      ON AIR {startedAt === null || connection !== 'live' ? null : <Running since={startedAt} />}
    </Pill>
  )
}

function Running({ since }: { since: number }) {
  const now = useNow()
  return <time>{now === null ? '' : runningTime(now - since)}</time>
}
