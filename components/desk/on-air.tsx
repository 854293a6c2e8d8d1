'use client'

import { Pill } from '@/components/ui/pill'
import { useDesk } from './desk-context'
import { runningTime } from './time-words'
import { useNow } from './use-now'

/** Whether the task runs, as far as we know, and for how long. */
export function OnAir() {
  const running = useDesk((state) => state.task.running)
  const startedAt = useDesk((state) => state.task.startedAt)
  const uncertain = useDesk((state) => state.task.uncertain !== null)
  if (!running) return uncertain ? <Pill tone="warning">Perhaps on air</Pill> : <Pill>Off air</Pill>
  return (
    <Pill tone="program">
      <span aria-hidden className="size-1.5 rounded-full bg-current" />
      ON AIR {startedAt === null ? null : <Running since={startedAt} />}
    </Pill>
  )
}

function Running({ since }: { since: number }) {
  const now = useNow()
  return <time>{now === null ? '' : runningTime(now - since)}</time>
}
