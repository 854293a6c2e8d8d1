import type { EditorStore } from '@/lib/editor/state/editor-store'
import { type Size, toRect } from '@/lib/geometry/rect'
import { type Diff, isSame } from '@/lib/layout/diff'
import { followingOf, type LayoutDocument, placedOf } from '@/lib/layout/document'
import { updateInputs } from '@/lib/layout/update'

type Frames = Readonly<{ from: Size; to: Size }>

/** Holds a layout before the last change of the frame that laid it out, and right after it. */
type Laid = Frames & Readonly<{ was: LayoutDocument; after: LayoutDocument }>

const lastLaid = new WeakMap<EditorStore, Laid>()

export const rememberLaid = (editor: EditorStore, laid: Laid): void => void lastLaid.set(editor, laid)

/**
 * Returns what gives a layout back as it lay on the frame that it came from, where nobody has moved anything in it
 * since it was laid out for the other one; null where that is not so. `before` is the layout on the frame that is left,
 * and `scaled` the same on the frame that it comes back to.
 */
export function givenBack(
  editor: EditorStore,
  { from, to, before, scaled }: Frames & Readonly<{ before: LayoutDocument; scaled: LayoutDocument }>,
): Diff | null {
  const laid = lastLaid.get(editor)
  if (!laid || followingOf(scaled) || !isSame(laid.from, to) || !isSame(laid.to, from)) return null
  if (!isSame(seatsIn(before), seatsIn(laid.after))) return null
  return updateInputs(scaled, seatsIn(laid.was))
}

/** Says where each picture lies, and in which layer. */
const seatsIn = (document: LayoutDocument) =>
  Object.fromEntries(placedOf(document).map((input) => [input.id, { ...toRect(input), order: input.order }]))
