import { expect, it } from 'vitest'
import { groupOf } from '@/lib/layout/groups/group'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { wordsOfEdit } from '../state/edit-words'
import { createEditorStore } from '../state/editor-store'
import { regroup, renamed } from './grouping'

function open() {
  const editor = createEditorStore({
    layoutId: 'opening',
    document: layoutOf({ host: {}, guest: {}, fixed: { locked: true } }),
    frame: { width: 1280, height: 720 },
    step: 2,
    newId: () => 'group',
  })
  const { select, getState } = { select: editor.getState().select, getState: editor.getState }
  const nameOf = (id: string) => groupOf(getState().document, id)?.name ?? null
  return { editor, select, nameOf, words: () => wordsOfEdit(getState().document) }
}

it('groups what is selected, says so, and takes it apart again, one entry of undo each', () => {
  const { editor, select, nameOf, words } = open()
  select(['host', 'guest'])
  regroup('group', editor)
  expect([nameOf('host'), words()]).toEqual(['Group 1', 'Grouped 2 inputs as Group 1'])
  select(['guest'])
  expect(editor.getState().selection).toEqual(['host', 'guest'])
  regroup('ungroup', editor)
  expect([nameOf('host'), words()]).toEqual([null, 'Group 1 taken apart'])
  editor.getState().undo()
  expect(nameOf('guest')).toBe('Group 1')
  expect(editor.getState().past).toHaveLength(1)
})

it.each([
  { ids: ['host', 'guest', 'fixed'], grouped: 'Group 1', refused: [], why: 'the locked one is left out' },
  { ids: ['host', 'fixed'], grouped: null, refused: ['fixed'], why: 'nobody is left to group, and the lock is said' },
  { ids: ['host'], grouped: null, refused: [], why: 'one alone is no group' },
  { ids: [], grouped: null, refused: [], why: 'nothing is selected' },
])('$ids selected, the host is in $grouped: $why', ({ ids, grouped, refused }) => {
  const { editor, select, nameOf } = open()
  select(ids)
  regroup('group', editor)
  expect([nameOf('host'), nameOf('fixed'), editor.getState().refused]).toEqual([grouped, null, refused])
})

it.each([
  { name: ' Guests ', is: 'Guests', says: null },
  { name: '  ', is: 'Group 1', says: 'A group has a name of 1 to 120 characters.' },
  { name: 'x'.repeat(121), is: 'Group 1', says: 'A group has a name of 1 to 120 characters.' },
])('renamed $name it is $is', ({ name, is, says }) => {
  const { editor, select, nameOf } = open()
  select(['host', 'guest'])
  regroup('group', editor)
  expect(renamed(editor, { id: 'group', name: 'Group 1' }, name)).toBe(says)
  expect(nameOf('guest')).toBe(is)
})

it('a name that another group has is refused, so that the two are told apart', () => {
  const inGroup = (id: string, name: string) => ({ group: { id, name } })
  const [hosts, guests] = [inGroup('hosts', 'Hosts'), inGroup('guests', 'Guests')]
  const document = layoutOf({ a: hosts, b: hosts, c: guests, d: guests })
  const frame = { width: 1280, height: 720 }
  const editor = createEditorStore({ layoutId: 'opening', document, frame, step: 2, newId: () => 'new' })
  expect(renamed(editor, guests.group, 'Hosts')).toBe('Another group is called Hosts.')
  expect(renamed(editor, guests.group, 'Guests')).toBeNull()
  expect(editor.getState().past).toEqual([])
})
