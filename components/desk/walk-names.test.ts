import { expect, it } from 'vitest'
import { showWith, sitDown } from '@/lib/editor/testing/operator'
import { placeSource } from '@/lib/layout/commands'
import { walkInputs } from './walk-inputs'

it('says who stands in a place, and not what it waits for', () => {
  const { desk } = sitDown(showWith('opening'), 'Anna')
  const { roster } = desk.getState()
  const anna = { streamId: 'cam-anna', userId: 'u-1', userName: 'Anna', state: 'live' as const, since: 1 }
  desk.setState({ previewId: 'opening', roster: { ...roster, entries: [anna] } })
  const { document, edit } = desk.editor('opening').getState()
  const rect = { x: 0, y: 0, width: 320, height: 180 }
  edit(placeSource(document, { id: 'place', source: { kind: 'slot', for: { by: 'next' } }, rect, placed: true }))
  const said: string[] = []
  walkInputs(desk, 1, (text) => said.push(text))
  expect(said.join()).toMatch(/Anna.* selected, 1 of 3/)
})
