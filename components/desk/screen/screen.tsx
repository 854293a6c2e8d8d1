'use client'

import { type ReactNode, useState } from 'react'
import { PlayedFacts } from '@/components/program/played/played-facts'
import { PlayedProgram } from '@/components/program/played/played-program'
import { ShowsSwitch } from '@/components/program/played/shows-switch'
import { useAddress } from '@/components/program/played/use-address'
import { useLost } from '@/components/seat/lost'
import { sayMaybeOnAir } from '@/components/seat/maybe-on-air'
import { SeatProvider, useDesk } from '@/components/seat/seat-context'
import { Name } from '@/components/ui/name'
import type { Desk } from '@/lib/editor/desk-store'
import type { DeskState } from '@/lib/editor/state/desk-state'
import { sayAlarm } from '@/lib/editor/state/doubt'
import { leftOnAir } from '@/lib/editor/state/left-on-air'
import type { Snapshot } from '@/lib/protocol/live'
import type { Person } from '@/lib/protocol/request'
import { FullScreen } from './full-screen'
import { OnAirPicture } from './on-air-picture'
import { ScreenAlarms } from './screen-alarms'
import { useAwake } from './use-awake'

export type ScreenProps = {
  snapshot: Snapshot
  /** The query that says whose program it is: of a show, or of a link. */
  query: string
  /** It is what the page says when it may not show the program any more. */
  ended: string
}

/** The desk's own code hands itself over, so that it is not cut up for what a screen uses of it. */
type OfTheDesk = {
  useLive: (options: LiveOptions) => Desk
  /** It says whether the show is on air. */
  onAir: ReactNode
}

type LiveOptions = Readonly<{
  snapshot: Snapshot
  coming: number
  me: Person
  previewId: null
  open: () => EventSource
  probe: () => Promise<number>
}>

const NOBODY = { id: '', name: '' }
const nothing = () => {}

/** Shows what the audience sees and how sure that is, and nothing that could change it. */
export default function Screen({ snapshot, query, ended, useLive, onAir }: ScreenProps & OfTheDesk) {
  const [stream] = useState(() => streamAt(`/api/program?${query}`))
  const desk = useLive({ snapshot, coming: 0, me: NOBODY, previewId: null, ...stream })
  useAwake()
  return (
    <SeatProvider desk={desk} canEdit={false} announce={nothing}>
      <Program onAir={onAir} query={query} ended={ended} />
    </SeatProvider>
  )
}

/** A screen has a stream of its own, and asks it why it was refused. */
const streamAt = (address: string) => ({
  open: () => new EventSource(address),
  probe: () =>
    fetch(address, { method: 'HEAD' }).then(
      ({ status }) => status,
      () => 0,
    ),
})

function Program({ onAir, query, ended }: Omit<ScreenProps, 'snapshot'> & Pick<OfTheDesk, 'onAir'>) {
  const name = useDesk((state) => state.show.name)
  const program = useDesk(({ task }) => (task.running ? task.program : null))
  const isOver = useDesk(({ connection }) => connection === 'gone' || connection === 'signed-out')
  const hasLeft = useDesk(leftOnAir) !== ''
  const isUncertain = useDesk((state) => sayMaybeOnAir(state) !== null || sayAlarm(state) !== null)
  const lost = useLost()
  const says = useDesk(inWords)
  // Only a screen that may is told where the mix is played, with what is on air.
  const { addresses, address } = useAddress(null)
  if (isOver) return <Ended>{ended}</Ended>
  const edge =
    hasLeft || isUncertain || (lost && program)
      ? 'border-warning-line'
      : program
        ? 'border-program'
        : 'border-line-strong'
  return (
    <main aria-label="Program" className="flex h-dvh flex-col bg-black">
      <header className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-b bg-surface px-4 py-1.5">
        <h1 className="min-w-0 truncate text-sm font-semibold">
          <Name>{name}</Name>
        </h1>
        {onAir}
        {program && !isUncertain ? (
          <span className="min-w-0 flex-1 truncate text-sm text-muted">
            <Name>{program.layoutName}</Name>
          </span>
        ) : (
          <span className="flex-1" />
        )}
        {addresses.length > 0 ? <ShowsSwitch addresses={addresses} address={address} /> : null}
        <FullScreen />
      </header>
      <div className={`group relative isolate grid min-h-0 flex-1 place-items-center overflow-hidden border-2 ${edge}`}>
        {program ? (
          <div className="relative -z-20 grid size-full place-items-center justify-self-start group-has-[[data-played=both]]:w-1/2">
            <OnAirPicture program={program} mixed={`/sandbox/on-air?${query}`} />
          </div>
        ) : (
          <p className="text-lg text-faint">{isUncertain ? '' : lost ? 'Nothing was on air' : 'Nothing is on air'}</p>
        )}
        <PlayedProgram address={address} />
      </div>
      <div className="px-4 empty:hidden">
        <PlayedFacts />
      </div>
      <ScreenAlarms />
      <output aria-label="State of the program" className="sr-only">
        {says}
      </output>
    </main>
  )
}

/** Says what is on air when that changes, for those who listen to the page. */
function inWords(state: DeskState): string {
  const { running, program } = state.task
  const doubt = sayMaybeOnAir(state) ?? sayAlarm(state)
  if (doubt) return doubt
  return running && program ? `On air: ${program.layoutName}` : 'Off air'
}

/** Stands in place of a program that may not be shown any more. */
function Ended({ children }: { children: string }) {
  return (
    <main className="grid min-h-dvh place-items-center bg-black p-6 text-center">
      <div role="alert">
        <h1 className="text-lg font-semibold">The program is not shown here any more</h1>
        <p className="mt-1 text-sm text-muted">{children}</p>
      </div>
    </main>
  )
}
