import { apply, compose } from '@/lib/layout/diff'
import { groupOf } from '@/lib/layout/groups/group'
import { moveTo } from '@/lib/layout/order'
import { updateInputs } from '@/lib/layout/update'
import { nameEdit } from '../state/edit-words'
import type { EditorStore } from '../state/editor-store'

/** Takes one input out of its group and puts it on a layer, as one entry of undo, and says so by its name. */
export function leaveGroup(editor: EditorStore, id: string, layer: number, name: string): void {
  const { document, edit } = editor.getState()
  const group = groupOf(document, id)
  if (!group) return
  const left = updateInputs(document, { [id]: { group: null } })
  edit(compose(left, moveTo(apply(document, left), id, layer)))
  const { document: after } = editor.getState()
  if (after !== document) nameEdit(after, `${name} left ${group.name}`)
}
