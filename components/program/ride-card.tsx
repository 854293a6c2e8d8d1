'use client'

import { clsx } from 'clsx'
import { ChevronRight } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { timeOfDay } from '@/components/seat/time-words'
import { Name } from '@/components/ui/name'
import type { MixRequest } from '@/lib/protocol/request'

type RideCardProps = {
  /** They are newest first. */
  ride: readonly [MixRequest, ...MixRequest[]]
  children: ReactNode
}

/** Shows a ride of faders in one row, which unfolds: how many changes, when, by whom, and what came of it. */
export function RideCard({ ride, children }: RideCardProps) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const [newest] = ride
  const oldest = ride.at(-1) ?? newest
  return (
    <li className="rounded-lg border bg-raised text-xs">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
        className="touchable flex w-full flex-wrap items-baseline gap-x-3 gap-y-0.5 rounded-lg px-3 py-2 text-left hover:bg-lifted"
      >
        <time className="text-faint tabular-nums">
          {timeOfDay(oldest.createdAt)} – {timeOfDay(newest.createdAt)}
        </time>
        <b className="min-w-0 font-semibold">Sound, {ride.length} changes</b>
        <span className="min-w-0 break-words text-muted">
          <Name>{newest.operator.name}</Name>
        </span>
        <span className="ml-auto inline-flex items-center gap-1 font-semibold">
          {newest.confirmed ? 'confirmed' : newest.state}
          <ChevronRight aria-hidden size={13} className={clsx('self-center text-faint', isOpen && 'rotate-90')} />
        </span>
        {newest.explanation ? <span className="w-full break-words text-muted">{newest.explanation}</span> : null}
      </button>
      {isOpen ? (
        <ol id={id} className="space-y-2 p-2 pt-0">
          {children}
        </ol>
      ) : null}
    </li>
  )
}
