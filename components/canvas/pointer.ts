import type { EditorStore } from '@/lib/editor/state/editor-store'
import type { Point } from '@/lib/geometry/rect'

type Read = () => Point | null

/** The canvas is asked when somebody wants to know: to store each move of the pointer would tell all who listen. */
const readers = new WeakMap<EditorStore, Read>()

/** Tells where the pointer is over the canvas of a layout, in frame pixels; null where it is not over it. */
export const pointerOver = (editor: EditorStore): Point | null => readers.get(editor)?.() ?? null

export const tellPointer = (editor: EditorStore, read: Read): void => void readers.set(editor, read)
