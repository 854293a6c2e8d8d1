import { expect, it } from 'vitest'
import { input, programOf, snapshotOf } from '@/lib/editor/testing/show'
import { documentOf } from '@/lib/layout/testing/layout-of'
import type { RosterEntry } from '@/lib/protocol/roster'
import { leftOnAir } from './left-on-air'

const entry = (streamId: string, state: RosterEntry['state']) => ({ streamId, state }) as RosterEntry
const program = programOf({ document: documentOf(input('cam-host'), input('cam-guest')) })

function desk(entries: RosterEntry[], running = true) {
  const { task, roster, account } = snapshotOf([])
  return { task: { ...task, running, program: running ? program : null }, roster: { ...roster, entries }, account }
}

it('names what left while it is on air', () => {
  expect(leftOnAir(desk([entry('cam-host', 'live'), entry('cam-guest', 'gone')]))).toContain('cam-guest')
})

it.each([
  { why: 'everything is there', state: desk([entry('cam-host', 'live')]) },
  { why: 'what left is not on air', state: desk([entry('screen', 'gone')]) },
  { why: 'nothing is on air', state: desk([entry('cam-guest', 'gone')], false) },
])('names nothing where $why', ({ state }) => {
  expect(leftOnAir(state)).toBe('')
})
