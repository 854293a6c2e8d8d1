'use client'

import { isLost } from '@/components/seat/lost'
import { mayBeNothing, sayMaybeOnAir } from '@/components/seat/maybe-on-air'
import { useDesk } from '@/components/seat/seat-context'
import { runningTime } from '@/components/seat/time-words'
import { useNow } from '@/components/seat/use-now'
import { Pill } from '@/components/ui/pill'
import { sayAlarm } from '@/lib/editor/state/doubt'

/**
 * Says whether the show is on air, and for how long. While that is not certain, it names the layouts that may be on
 * air. Without a connection it says what was known last.
 */
export function OnAir() {
  const running = useDesk((state) => state.task.running)
  const startedAt = useDesk((state) => state.task.startedAt)
  const maybe = useDesk(sayMaybeOnAir)
  const isSomething = useDesk((state) => !mayBeNothing(state) && !state.task.alarm)
  const alarm = useDesk(sayAlarm)
  const connection = useDesk((state) => state.connection)
  if (isLost(connection)) {
    const known = alarm ?? (running ? 'on air' : 'off air')
    return <Pill tone="warning">Last known: {maybe ? <Maybe names={maybe} /> : known}</Pill>
  }
  if (maybe) {
    return (
      <>
        <Pill tone="warning">
          ON AIR: <Maybe names={maybe} />
        </Pill>
        {isSomething && startedAt !== null && connection === 'live' ? <Running since={startedAt} /> : null}
      </>
    )
  }
  if (alarm) return <Pill tone="warning">{alarm}</Pill>
  if (!running) return <Pill>Off air</Pill>
  return (
    <Pill tone="program">
      <span aria-hidden className="size-1.5 rounded-full bg-current" />
      ON AIR {startedAt === null || connection !== 'live' ? null : <Running since={startedAt} />}
    </Pill>
  )
}

function Maybe({ names }: { names: string }) {
  return (
    <span className="max-w-72 truncate" title={names}>
      {names}
    </span>
  )
}

function Running({ since }: { since: number }) {
  const now = useNow()
  return <time className="tabular-nums">{now === null ? '' : runningTime(now - since)}</time>
}
