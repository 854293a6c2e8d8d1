'use client'

import { useMemo } from 'react'
import { useLost } from '@/components/seat/lost'
import { useDesk } from '@/components/seat/seat-context'
import { leftOutOf } from '@/lib/editor/state/left-out'
import { wireKey } from '@/lib/mix/stream-name'
import { sourceName } from '@/lib/protocol/source-name'
import { sayLeftOut } from './left-out-words'
import { TakeAgain } from './take-again'

/** Says who was left out of what is on air, since they were not in the room, and what becomes of them. */
export function LeftOut() {
  const task = useDesk((state) => state.task)
  const roster = useDesk((state) => state.roster.entries)
  const account = useDesk((state) => state.account)
  const lost = useLost()
  const out = useMemo(() => {
    const live = roster.filter(({ state }) => state === 'live')
    const there = new Set(live.map(({ streamId }) => wireKey({ kind: 'stream', streamId }, account)))
    return leftOutOf({ task }).map(({ source, leaving }) => ({
      name: sourceName(source, roster),
      isThere: there.has(wireKey(source, account)),
      waits: leaving?.back === 'wait',
    }))
  }, [task, roster, account])
  if (out.length === 0 || lost) return null
  return (
    <div className="mt-2 flex flex-wrap items-center gap-1.5 text-warning-text text-xs">
      <p role="status" className="min-w-0 break-words">
        {sayLeftOut(out)}
      </p>
      {out.some(({ isThere, waits }) => isThere && waits) ? <TakeAgain /> : null}
    </div>
  )
}
