import { expect, it } from 'vitest'
import { apply } from '@/lib/layout/diff'
import { emptyDocument } from '@/lib/layout/document'
import { groupInputs } from '@/lib/layout/groups/group'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { SHORTCUTS } from '../shortcuts'
import { type DeskCommand, type Now, whyNot, whyNotByKey } from './why-not'

const document = layoutOf({ host: {}, guest: {}, fixed: { locked: true } })
const pair = apply(document, groupInputs(document, ['host', 'guest'], 'pair'))
const idle = { document, selection: [], past: [], future: [] }
const on = (...selection: string[]) => ({ ...idle, selection })
const now = (editor: Now['editor'], canEdit = true): Now => ({ canEdit, editor, hasLayout: (position) => position < 3 })

it.each<{ command: DeskCommand; at: Now; why: string | null; case: string }>([
  { command: { do: 'duplicate' }, at: now(on('host')), why: null, case: 'an input is selected' },
  { command: { do: 'duplicate' }, at: now(idle), why: 'Select an input first', case: 'nothing is selected' },
  { command: { do: 'duplicate' }, at: now(on('watermark')), why: 'Not for the watermark', case: 'of the watermark' },
  { command: { do: 'clipboard', act: 'copy' }, at: now(on('watermark')), why: null, case: 'the watermark is copied' },
  { command: { do: 'remove' }, at: now(on('watermark')), why: null, case: 'the watermark goes' },
  { command: { do: 'remove' }, at: now(on('fixed')), why: 'Locked', case: 'what is locked stays' },
  { command: { do: 'remove' }, at: now(on('fixed', 'host')), why: null, case: 'one of the two is free' },
  { command: { do: 'lock' }, at: now(on('fixed')), why: null, case: 'it unlocks' },
  { command: { do: 'place', placing: { to: 'swap' } }, at: now(on('host')), why: 'Select two inputs', case: 'one' },
  { command: { do: 'place', placing: { to: 'swap' } }, at: now(on('host', 'guest')), why: null, case: 'two' },
  { command: { do: 'clipboard', act: 'copy' }, at: now(idle), why: 'Select an input first', case: 'nothing to copy' },
  { command: { do: 'clipboard', act: 'paste' }, at: now(idle), why: null, case: 'a paste needs nothing' },
  { command: { do: 'group' }, at: now(on('host')), why: 'Select two inputs or more', case: 'one is selected' },
  { command: { do: 'ungroup' }, at: now(on('host')), why: 'In no group', case: 'there is nothing to take apart' },
  { command: { do: 'ungroup' }, at: now({ ...on('host'), document: pair }), why: null, case: 'it is in a group' },
  { command: { do: 'undo' }, at: now(idle), why: 'Nothing to undo', case: 'nothing was done' },
  { command: { do: 'redo' }, at: now(idle), why: 'Nothing to redo', case: 'nothing was undone' },
  { command: { do: 'arrange' }, at: now({ ...idle, document: emptyDocument() }), why: 'The layout is empty', case: '' },
  { command: { do: 'preview', position: 2 }, at: now(null), why: null, case: 'a layout has that key' },
  { command: { do: 'preview', position: 3 }, at: now(null), why: 'No layout has the key 3', case: 'none has it' },
  { command: { do: 'arrange' }, at: now(null), why: 'There is no layout in preview', case: 'an empty show' },
  { command: { do: 'remove' }, at: now(on('host'), false), why: 'You can only view this show', case: 'a viewer' },
  { command: { do: 'select-all' }, at: now(idle, false), why: null, case: 'a viewer selects' },
  {
    command: { do: 'press', which: 'desk' },
    at: now(idle),
    why: null,
    case: 'the desk is claimed in a panel, which asks',
  },
  { command: { do: 'fader' }, at: now(idle), why: null, case: 'faders are of what is on air' },
  {
    command: { do: 'press', which: 'without' },
    at: now(idle),
    why: 'The alarm takes, on the desk and not from here',
    case: 'a way out takes',
  },
  { command: { do: 'help' }, at: now(null, false), why: null, case: 'help is for all' },
])('$command in the case: $case', ({ command, at, why }) => {
  expect(whyNot(command, at)).toBe(why)
})

it('what reaches the audience is never for a menu or the palette', () => {
  const takes = SHORTCUTS.filter(({ command }) => ['take', 'take-back', 'panic'].includes(command.do))
  expect(takes).toHaveLength(3)
  for (const { command } of takes) expect(whyNot(command, now(on('host')))).not.toBeNull()
})

it('a whole group is one already; with others it makes a new one', () => {
  const among = (...selection: string[]) => now({ ...on(...selection), document: pair })
  expect(whyNot({ do: 'group' }, among('host', 'guest'))).toMatch(/Group 1.* is a group already/)
  expect(whyNot({ do: 'group' }, among('host', 'guest', 'fixed'))).toBeNull()
})

it.each<{ command: DeskCommand; at: Now; why: string | null; case: string }>([
  { command: { do: 'hide' }, at: now(idle), why: 'Select an input first', case: 'nothing is selected' },
  { command: { do: 'hide' }, at: now(on('host')), why: null, case: 'it does something' },
  { command: { do: 'remove' }, at: now(on('fixed')), why: null, case: 'the store says who is locked' },
  { command: { do: 'nudge', x: 1, y: 0 }, at: now(idle), why: null, case: 'an arrow may scroll' },
  { command: { do: 'nudge', x: 1, y: 0 }, at: now(idle, false), why: null, case: 'a viewer’s too' },
  { command: { do: 'nudge', x: 1, y: 0 }, at: now(on('host'), false), why: 'You can only view this show', case: '' },
  { command: { do: 'arrange' }, at: now(idle, false), why: 'You can only view this show', case: 'a viewer arranges' },
  { command: { do: 'deselect' }, at: now(idle), why: null, case: 'Esc is pressed at any time' },
  { command: { do: 'take' }, at: now(idle), why: null, case: 'a take is no edit' },
])('a key of $command says $why: $case', ({ command, at, why }) => {
  expect(whyNotByKey(command, at)).toBe(why)
})
