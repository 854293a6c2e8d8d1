import { expect, it } from 'vitest'
import { toggle } from '@/lib/layout/commands'
import { inputsOf } from '@/lib/layout/document'
import { groupOf } from '@/lib/layout/groups/group'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { wordsOfEdit } from '../state/edit-words'
import { createEditorStore } from '../state/editor-store'
import { regroup } from './grouping'
import { leaveGroup } from './leave-group'

function grouped(...ids: string[]) {
  const document = layoutOf({ a: {}, b: {}, c: {}, d: {} })
  const editor = createEditorStore({
    layoutId: 'l',
    document,
    frame: { width: 1280, height: 720 },
    step: 2,
    newId: () => 'g',
  })
  editor.getState().select(ids)
  regroup('group', editor)
  const layers = () =>
    inputsOf(editor.getState().document)
      .map(({ id }) => id)
      .join('')
  return { editor, layers, group: (id: string) => groupOf(editor.getState().document, id)?.name ?? null }
}

it('a member leaves for the top in one entry of undo, and the others stay together', () => {
  const { editor, layers, group } = grouped('a', 'b', 'c')
  leaveGroup(editor, 'a', 3, 'Anna')
  expect(layers()).toBe('bcda')
  expect([group('a'), group('b'), group('c')]).toEqual([null, 'Group 1', 'Group 1'])
  expect(wordsOfEdit(editor.getState().document)).toBe('Anna left Group 1')
  editor.getState().undo()
  expect(layers()).toBe('abcd')
  expect(group('a')).toBe('Group 1')
})

it('of two, none is left in a group', () => {
  const { editor, group } = grouped('a', 'b')
  leaveGroup(editor, 'b', 0, 'Bob')
  expect([group('a'), group('b')]).toEqual([null, null])
})

it('whoever is locked stays, and that is refused', () => {
  const { editor, group } = grouped('a', 'b')
  editor.getState().edit(toggle(editor.getState().document, ['a'], 'locked'))
  leaveGroup(editor, 'a', 3, 'Anna')
  expect(group('a')).toBe('Group 1')
  expect(editor.getState().refused).toEqual(['a'])
})
