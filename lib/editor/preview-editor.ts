import type { Desk } from './desk-store'
import type { EditorStore } from './state/editor-store'

/** Returns the editor of the layout in preview; null for a show without layouts. */
export function previewEditor(desk: Desk): EditorStore | null {
  const { previewId } = desk.getState()
  return previewId === null ? null : desk.editor(previewId)
}
