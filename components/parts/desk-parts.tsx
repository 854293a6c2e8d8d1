'use client'

import { type ReactNode, useRef } from 'react'
import type { DropTarget } from '@/components/canvas/preview-canvas-props'
import { ProgramMonitor } from '@/components/program/program-monitor'
import { TakeBar } from '@/components/program/take-bar'
import { useSources } from '@/components/seat/use-sources'
import { RosterItems } from '@/components/sources/roster-panel'
import { MONITOR_STATES } from './monitor-states'
import { PartSeat } from './part-seat'
import { ROSTER_ROWS, type RosterRow } from './roster-rows'
import { SANDBOX_STATES, SandboxPart } from './sandbox-states'
import type { PartState } from './state'
import { TAKE_BAR_STATES } from './take-bar-states'

const nothing = () => {}

/** Shows the program monitor, the rows of the roster and the take bar in the states of their tables. */
export function DeskParts() {
  return (
    <>
      <States title="Program monitor" states={MONITOR_STATES} className="w-[296px]">
        {() => <Monitor />}
      </States>
      <States title="Picture of the sandbox" states={SANDBOX_STATES} className="w-[296px]">
        {(state) => <SandboxPart state={state} />}
      </States>
      <States title="Rows of the roster" states={ROSTER_ROWS} className="w-[248px]">
        {(row) => <Roster row={row} />}
      </States>
      <States title="Take bar" states={TAKE_BAR_STATES} className="w-full">
        {() => (
          <div className="grid h-14">
            <TakeBar />
          </div>
        )}
      </States>
    </>
  )
}

type StatesProps<State> = {
  title: string
  states: readonly State[]
  className: string
  children: (state: State) => ReactNode
}

function States<State extends PartState>({ title, states, className, children }: StatesProps<State>) {
  return (
    <>
      <h2 className="mt-8 text-base font-semibold">{title}</h2>
      <div className="flex flex-wrap items-start gap-4">
        {states.map((state) => (
          <section key={state.name} aria-label={`${title}: ${state.name}`} className={`mt-4 ${className}`}>
            <h3 className="mb-2 text-sm font-semibold">{state.name}</h3>
            <div className="border bg-surface">
              <PartSeat state={state}>{children(state)}</PartSeat>
            </div>
          </section>
        ))}
      </div>
    </>
  )
}

export const Monitor = () => (
  <ProgramMonitor pictureOf={() => null} aspectOf={() => 16 / 9} onOutput={nothing} onPlayback={nothing} />
)

export function Roster({ row: { picture, isSoundOnly } }: { row: RosterRow }) {
  const sources = { ...useSources(), pictureOf: () => picture, isSoundOnly: () => isSoundOnly }
  return <RosterItems sources={sources} dropTarget={useRef<DropTarget>(null)} />
}
