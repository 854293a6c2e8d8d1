import { expect, it } from 'vitest'
import { toggle } from '@/lib/layout/commands'
import { apply } from '@/lib/layout/diff'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { labelNow } from './label-now'
import type { DeskCommand } from './why-not'

const document = layoutOf({ host: {}, guest: {}, fixed: { locked: true }, gone: { hidden: true } })
const at = (...selection: string[]) => ({ editor: { document, selection, past: [], future: [] }, hasPlates: true })

it.each<{ command: DeskCommand; selected: string[]; says: string }>([
  { command: { do: 'lock' }, selected: ['host'], says: 'Lock' },
  { command: { do: 'lock' }, selected: ['fixed'], says: 'Unlock' },
  { command: { do: 'lock' }, selected: ['fixed', 'host'], says: 'Lock' },
  { command: { do: 'lock' }, selected: [], says: 'as in the table' },
  { command: { do: 'hide' }, selected: ['host'], says: 'Hide' },
  { command: { do: 'hide' }, selected: ['gone'], says: 'Show' },
  { command: { do: 'plates' }, selected: [], says: 'Hide name plates' },
  { command: { do: 'undo' }, selected: ['host'], says: 'as in the table' },
])('$command on $selected is called $says', ({ command, selected, says }) => {
  expect(labelNow({ command, label: 'as in the table' }, at(...selected))).toBe(says)
})

it('name plates that are hidden can be shown', () => {
  expect(labelNow({ command: { do: 'plates' }, label: '' }, { ...at(), hasPlates: false })).toBe('Show name plates')
})

it.each(['locked', 'hidden'] as const)('what is %s does as it is called', (field) => {
  const ids = ['fixed', 'host', 'gone']
  const command: DeskCommand = { do: field === 'locked' ? 'lock' : 'hide' }
  const before = { document, selection: ids, past: [], future: [] }
  const turnsOn = /^(Lock|Hide)$/.test(labelNow({ command, label: '' }, { editor: before, hasPlates: true }))
  const after = apply(document, toggle(document, ids, field))
  const isOn = ids.every((id) => {
    const record = after.records[id]
    return record?.type === 'input' && record[field]
  })
  expect(isOn).toBe(turnsOn)
})
