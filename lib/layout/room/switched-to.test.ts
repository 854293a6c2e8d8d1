import { expect, it } from 'vitest'
import { inputOf } from '@/lib/layout/document'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { switchedTo, withSwitchIds, withSwitchNames } from './switched-to'

const layouts = [
  { id: 'a', name: 'Opening' },
  { id: 'b', name: 'Slides' },
]

it.each([
  { to: 'Slides', toId: '', is: 'b', why: 'it was chosen by its name once' },
  { to: 'Deck', toId: 'b', is: 'b', why: 'it was renamed meanwhile' },
  { to: 'Opening', toId: 'b', is: 'b', why: 'another has its old name' },
  { to: 'Slides', toId: 'of-another-show', is: 'b', why: 'a file of a show has its names' },
  { to: 'Deck', toId: 'gone', is: undefined, why: 'it was deleted' },
  { to: '', toId: '', is: undefined, why: 'none was chosen' },
])('$to, $toId is $is: $why', ({ to, toId, is }) => {
  expect(switchedTo({ to, toId }, layouts)?.id).toBe(is)
})

it('a copy names what it was bound to, and is bound to what it names', () => {
  const leaving = { lost: 'switch', to: 'Deck', toId: 'b', back: 'again', needed: false } as const
  const document = layoutOf({ host: {}, guest: { leaving } })
  const named = withSwitchNames(document, layouts)
  expect(inputOf(named, 'guest')?.leaving).toEqual({ ...leaving, to: 'Slides' })
  const copies = layouts.map(({ name }) => ({ id: `copy-${name}`, name }))
  expect(inputOf(withSwitchIds(named, copies), 'guest')?.leaving).toEqual({
    ...leaving,
    to: 'Slides',
    toId: 'copy-Slides',
  })
  expect(withSwitchIds(layoutOf({ host: {} }), copies)).toEqual(layoutOf({ host: {} }))
})
