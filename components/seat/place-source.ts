import type { EditorStore } from '@/lib/editor/state/editor-store'
import { freeSpot } from '@/lib/geometry/place'
import type { Rect } from '@/lib/geometry/rect'
import { sourceKey } from '@/lib/layout/address'
import { placeSource } from '@/lib/layout/commands'
import { inputsOf, isOnFrame } from '@/lib/layout/document'
import type { Source } from '@/lib/layout/input'

type Placed = Readonly<{ source: Source; aspect: number; soundOnly: boolean }>

/**
 * Adds the source on top of the layout, in `rect` or else where there is room, and selects it. Without `rect` a source
 * that is in the layout already is only selected, since ZEGOCLOUD refuses a mix that has one twice. Returns whether it
 * was added.
 */
export function placeIn(editor: EditorStore, { source, aspect, soundOnly }: Placed, rect?: Rect): boolean {
  const { document, frame, step, newId, edit, select } = editor.getState()
  const inputs = inputsOf(document)
  // Any number of places may wait for the next to arrive.
  const same =
    rect || source.kind === 'slot' ? undefined : inputs.find((input) => sourceKey(input.source) === sourceKey(source))
  if (same) {
    select([same.id])
    return false
  }
  const id = newId()
  const placed = inputs.filter(isOnFrame)
  edit(placeSource(document, { id, source, rect: rect ?? freeSpot(aspect, frame, placed, step), placed: !soundOnly }))
  select([id])
  return true
}
