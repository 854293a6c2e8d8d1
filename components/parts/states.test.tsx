import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import AirNotes from '@/components/program/alarm/air-notes'
import DoubtNote from '@/components/program/doubt-note'
import RefusalSubjects from '@/components/program/refusal-subjects'
import { TakeBar } from '@/components/program/take-bar'
import TryNotes from '@/components/program/try-notes'
import { wasSent } from '@/lib/protocol/request'
import { Monitor, Roster } from './desk-parts'
import { MONITOR_STATES } from './monitor-states'
import { PartSeat } from './part-seat'
import { ROSTER_ROWS } from './roster-rows'
import { SANDBOX_STATES, SandboxPart } from './sandbox-states'
import type { PartState } from './state'
import { TAKE_BAR_STATES } from './take-bar-states'

/** The browser fetches the notes in the monitor, and the server draws none: they stand beside it here. */
function MonitorAndNotes({ state: { snapshot } }: { state: PartState }) {
  const request = snapshot.requests.find(wasSent)
  return (
    <>
      <Monitor />
      <DoubtNote />
      <TryNotes />
      <AirNotes />
      {request ? <RefusalSubjects request={request} onOutput={() => {}} /> : null}
    </>
  )
}

const PARTS = [
  {
    part: 'the program monitor',
    drawings: MONITOR_STATES.map((state) => of(state, <MonitorAndNotes state={state} />)),
  },
  {
    part: 'the picture of the sandbox',
    drawings: SANDBOX_STATES.map((state) => of(state, <SandboxPart state={state} />)),
  },
  { part: 'a row of the roster', drawings: ROSTER_ROWS.map((row) => of(row, <Roster row={row} />)) },
  { part: 'the take bar', drawings: TAKE_BAR_STATES.map((state) => of(state, <TakeBar />)) },
]

function of(state: PartState, part: ReactNode) {
  const draw = () => renderToStaticMarkup(<PartSeat state={state}>{part}</PartSeat>)
  return { name: state.name, says: state.says, draw }
}

/** Returns the names that a screen reader reads, and the text. */
function wordsOf(html: string): string {
  const labels = [...html.matchAll(/aria-label="([^"]*)"|title="([^"]*)"/g)].map(([, label, title]) => label ?? title)
  return [...labels, html.replaceAll(/<[^>]*>/g, ' ')]
    .join(' ')
    .replaceAll('&#x27;', "'")
    .replaceAll(/\s+/g, ' ')
    .trim()
}

describe.each(PARTS)('$part', ({ drawings }) => {
  it.each(drawings)('says “$says” in the state “$name”', ({ says, draw }) => {
    expect(wordsOf(draw())).toEqual(says === '' ? '' : expect.stringContaining(says))
  })

  it('is drawn differently in each state', () => {
    const known = new Map<string, string>()
    const same = drawings.flatMap(({ name, draw }) => {
      const html = draw()
      const other = known.get(html)
      known.set(html, name)
      return other === undefined ? [] : [[other, name]]
    })
    expect(same).toEqual([])
  })
})

it('only the state of that name says that the layout on air was deleted', () => {
  const deleted = PARTS.flatMap(({ drawings }) => drawings).filter(({ draw }) => draw().includes('>deleted<'))
  expect(deleted.map(({ name }) => name)).toEqual(['Layout on air deleted'])
})
