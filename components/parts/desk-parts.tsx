'use client'

import { useRef } from 'react'
import type { DropTarget } from '@/components/canvas/preview-canvas-props'
import { ProgramMonitor } from '@/components/program/program-monitor'
import { TakeBar } from '@/components/program/take-bar'
import { useDesk } from '@/components/seat/seat-context'
import { useSources } from '@/components/seat/use-sources'
import { RosterItem } from '@/components/sources/roster-item'
import { useSourceDrag } from '@/components/sources/source-drag'
import { PartSeat } from './part-seat'
import { STATES } from './states'

const nothing = () => {}

/** Shows the program monitor, the take bar and the roster in each state that an operator can meet. */
export function DeskParts() {
  return (
    <>
      {STATES.map((state) => (
        <section key={state.name} aria-label={state.name} className="mt-6">
          <h3 className="mb-2 text-sm font-semibold">{state.name}</h3>
          <PartSeat state={state}>
            <div className="flex gap-4">
              <div className="w-[296px] shrink-0 border bg-surface">
                <Monitor />
              </div>
              <div className="w-[248px] shrink-0 border bg-surface">
                <Roster />
              </div>
              <div className="grid h-14 min-w-0 flex-1 border">
                <TakeBar />
              </div>
            </div>
          </PartSeat>
        </section>
      ))}
    </>
  )
}

function Monitor() {
  const { pictureOf, aspectOf } = useSources()
  return <ProgramMonitor pictureOf={pictureOf} aspectOf={aspectOf} onOutput={nothing} onPlayback={nothing} />
}

function Roster() {
  const sources = useSources()
  const drag = useSourceDrag(useRef<DropTarget>(null))
  const entries = useDesk((state) => state.roster.entries)
  return (
    <ul>
      {entries.map((entry) => (
        <RosterItem
          key={entry.streamId}
          entry={entry}
          inLayout={entry.streamId === 'cam-host'}
          sources={sources}
          drag={drag}
        />
      ))}
    </ul>
  )
}
