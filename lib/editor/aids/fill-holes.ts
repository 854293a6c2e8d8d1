import { follow } from '@/lib/editor/arranging/follow'
import { nameEdit } from '@/lib/editor/state/edit-words'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import type { Rect } from '@/lib/geometry/rect'
import { placeSource, setRects } from '@/lib/layout/commands'
import { apply, compose } from '@/lib/layout/diff'
import { placedOf } from '@/lib/layout/document'

/**
 * Puts the pictures of a layout into holes, the lowest layer into the first one; the holes that are left become empty
 * places for whoever arrives next. Locked pictures stay. It is one entry of undo.
 */
export function fillHoles(editor: EditorStore, holes: readonly Rect[]): void {
  const { document, edit, newId } = editor.getState()
  const inputs = placedOf(document).filter(({ locked }) => !locked)
  const filled = holes.slice(0, inputs.length)
  const moved = setRects(document, Object.fromEntries(filled.map((hole, index) => [inputs[index]?.id ?? '', hole])))
  const all = holes.slice(inputs.length).reduce((diff, rect) => {
    const source = { kind: 'slot', for: { by: 'next' } } as const
    return compose(diff, placeSource(apply(document, diff), { id: newId(), source, rect, placed: true }))
  }, moved)
  // Whoever lies in holes follows no template.
  edit(compose(all, follow(document, null)))
  const after = editor.getState().document
  const empty = holes.length - filled.length
  const says = [
    ...(filled.length > 0
      ? [`${filled.length === 1 ? '1 input is' : `${filled.length} inputs are`} in the holes`]
      : []),
    ...(empty > 0 ? [`${empty === 1 ? '1 empty place is' : `${empty} empty places are`} new`] : []),
  ]
  if (after !== document) nameEdit(after, says.join(', '))
}
