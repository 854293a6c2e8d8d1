import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { SeatProvider } from '@/components/seat/seat-context'
import type { Connection } from '@/lib/editor/state/desk-state'
import { showWith, sitDown } from '@/lib/editor/testing/operator'
import { programOf } from '@/lib/editor/testing/show'
import { TakeStates } from './take-states'

function saysWith(connection: Connection): string {
  const { desk } = sitDown(showWith('opening'), 'Anna')
  const task = { ...desk.getState().task, running: true, program: programOf() }
  const state = { ...desk.getState(), connection, task }
  const seat = {
    desk: { ...desk, getState: () => state, getInitialState: () => state },
    canEdit: true,
    announce: () => {},
  }
  const html = renderToStaticMarkup(
    <SeatProvider {...seat}>
      <TakeStates />
    </SeatProvider>,
  )
  return html.replaceAll(/<[^>]*>/g, '')
}

it('what is reached is the last that is known once the connection is lost', () => {
  expect(saysWith('live')).toMatch(/^\w+[●○] edited/)
  for (const lost of ['checking', 'reconnecting', 'signed-out'] as const) {
    expect(saysWith(lost)).toMatch(/^last known:\w+[●○] edited/)
  }
})
