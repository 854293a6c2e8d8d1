'use client'

import { useMemo } from 'react'
import { useLost } from '@/components/seat/lost'
import { useDesk } from '@/components/seat/seat-context'
import { leftOutOf } from '@/lib/editor/state/left-out'
import { sourceName } from '@/lib/protocol/source-name'

/** Says who was left out of what is on air, since they were not in the room, and what becomes of them. */
export function LeftOut() {
  const task = useDesk((state) => state.task)
  const roster = useDesk((state) => state.roster.entries)
  const lost = useLost()
  const names = useMemo(() => leftOutOf({ task }).map(({ source }) => sourceName(source, roster)), [task, roster])
  if (names.length === 0 || lost) return null
  return (
    <p role="status" className="mt-2 break-words text-warning-text text-xs">
      Left out, not in the room: {names.join(', ')}. {names.length === 1 ? 'Joins' : 'They join'} when there.
    </p>
  )
}
