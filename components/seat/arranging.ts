import { arrangeInputs } from '@/lib/editor/arranging/arrange-inputs'
import { placeFree } from '@/lib/editor/arranging/place-free'
import { recallFollow, recallStyle } from '@/lib/editor/arranging/template-memory'
import { nameEdit } from '@/lib/editor/state/edit-words'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { dropRect } from '@/lib/geometry/place'
import type { Rect } from '@/lib/geometry/rect'
import { sourceKey } from '@/lib/layout/address'
import { placeSource } from '@/lib/layout/commands'
import { inputOf, inputsOf, type LayoutDocument } from '@/lib/layout/document'
import { replaceSource } from '@/lib/layout/hands/replace'
import type { Source } from '@/lib/layout/input'
import { isFilled } from '@/lib/layout/is-filled'
import { picturesOf } from '@/lib/layout/templates/pictures'

/** Says what is known of sources (use-sources.ts). */
type Known = Readonly<{
  aspectOf: (source: Source) => number
  nameOf: (source: Source) => string
  isSoundOnly: (source: Source) => boolean
  /** Returns the document with its places filled from the room. */
  fill: (document: LayoutDocument) => LayoutDocument
}>

/**
 * Says where a source goes: in a rectangle, in the place of the input of this id or of `null`, the one that is
 * selected, or where there is room.
 */
export type Where = Rect | Readonly<{ onto: string | null }> | null

const style = () => recallStyle(() => localStorage)

/** Arranges the inputs of a layout, in the style that this browser used last. Returns what to say where none moved. */
export function arrangeIn(
  editor: EditorStore,
  { aspectOf, nameOf, fill }: Pick<Known, 'aspectOf' | 'nameOf' | 'fill'>,
): string | null {
  const before = editor.getState()
  // A place has the shape of who stands there.
  const filled = { ...before, document: fill(before.document) }
  const says = arrangeInputs(filled, {
    aspectOf,
    nameOf,
    style: style(),
    isFollowed: recallFollow(() => localStorage),
  })
  const { document } = editor.getState()
  if (document === before.document) return says
  nameEdit(document, says)
  return null
}

/**
 * Adds the source on top of the layout, in a rectangle or else where there is room, and selects it; or puts it in the
 * place of an input. Where there is room, a source that is in the layout already is only selected, since ZEGOCLOUD
 * refuses a mix that has one twice. Returns what to say where none was added.
 */
export function placeIn(editor: EditorStore, source: Source, known: Known, where: Where): string | null {
  if (where && 'onto' in where) return replaceIn(editor, source, known, where.onto)
  const rect = where
  const { aspectOf, nameOf, isSoundOnly, fill } = known
  const { document, frame, step, newId, edit, select } = editor.getState()
  // Any number of places may wait for the next to arrive.
  const isMany = rect !== null || source.kind === 'slot'
  const same = isMany ? null : inputsOf(fill(document)).find((input) => sourceKey(input.source) === sourceKey(source))
  if (same) {
    select([same.id])
    return `${nameOf(source)} is in the layout already. It is selected`
  }
  const id = newId()
  if (rect || isSoundOnly(source)) {
    const middle = { x: frame.width / 2, y: frame.height / 2 }
    const place = rect ?? dropRect(aspectOf(source), middle, frame, step)
    edit(placeSource(document, { id, source, rect: place, placed: !isSoundOnly(source) }))
  } else {
    const { diff, isArranged } = placeFree(fill(document), { id, source, frame, step, aspectOf, style: style() })
    edit(diff)
    const after = editor.getState().document
    const count = picturesOf(after).length
    if (isArranged && count > 1) nameEdit(after, `${nameOf(source)} placed. Arranged ${count} inputs`)
  }
  select([id])
  return null
}

/** Puts the source in the place of an input, or of the one that is selected, and says whom it replaces. */
function replaceIn(editor: EditorStore, source: Source, { nameOf, fill }: Known, onto: string | null): string | null {
  const { document: stored, edit, select, selection } = editor.getState()
  const [selected, ...more] = selection
  const id = onto ?? (more.length === 0 ? selected : undefined)
  const document = fill(stored)
  const input = id === undefined ? null : inputOf(document, id)
  if (!input) return `Select one input first: ${nameOf(source)} takes its place`
  const name = nameOf(source)
  if (sourceKey(input.source) === sourceKey(source)) {
    select([input.id])
    return `${name} is there already`
  }
  const isSwap = inputsOf(stored).some((other) => sourceKey(other.source) === sourceKey(source))
  edit(replaceSource(stored, input.id, source))
  const after = editor.getState().document
  if (after === stored) return null
  const before = nameOf(input.source)
  nameEdit(after, isSwap ? `${name} and ${before} change places` : sayReplaced(name, before, isFilled(input)))
  select([input.id])
  return null
}

const sayReplaced = (name: string, before: string, isFilled: boolean): string =>
  isFilled ? `${name} replaces ${before}` : `${name} fills the place of ${before}`
