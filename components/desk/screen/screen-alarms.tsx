'use client'

import { TriangleAlert } from 'lucide-react'
import { useMemo } from 'react'
import { sayAlarms, sayAway } from '@/components/program/alarm/air-words'
import { UncertainNote } from '@/components/program/uncertain-note'
import { useLost } from '@/components/seat/lost'
import { useDesk } from '@/components/seat/seat-context'
import { useNow } from '@/components/seat/use-now'
import { awayOnAir } from '@/lib/editor/state/away'
import { isDoubtful } from '@/lib/editor/state/doubt'

/** Says in words what is wrong with what is on air, and offers nothing: what to do about it is for the desk. */
export function ScreenAlarms() {
  const task = useDesk((state) => state.task)
  const roster = useDesk((state) => state.roster)
  const account = useDesk((state) => state.account)
  const lost = useLost()
  const now = useNow()
  const away = useMemo(() => awayOnAir({ task, roster, account }), [task, roster, account])
  const hasLeft = away.length > 0 && !lost
  if (!hasLeft && !isDoubtful(task)) return null
  return (
    <section
      aria-label="Alarm on air"
      className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-t border-warning-line bg-warning-soft px-4 py-2 text-warning-text"
    >
      <TriangleAlert aria-hidden size={18} className="self-center" />
      {task.alarm ? <p role="alert">{task.alarm.says}</p> : null}
      <UncertainNote />
      {hasLeft
        ? sayAlarms(away, isDoubtful(task)).map((says) => (
            <p key={says} role="alert" className="min-w-0 font-semibold break-words">
              {says}
            </p>
          ))
        : null}
      {hasLeft ? (
        <ul className="flex flex-wrap gap-x-4 text-sm tabular-nums">
          {away.map((source) => (
            <li key={source.streamId}>
              {source.name}
              {source.because ? ` (${source.because})` : ''}: {sayAway(source, now)}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
