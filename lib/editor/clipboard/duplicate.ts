import { duplicateInputs } from '@/lib/layout/hands/copies'
import type { EditorStore } from '../state/editor-store'

/** Duplicates the selected inputs as one entry of undo, and selects the copies. False where there is no room. */
export function duplicateIn(editor: EditorStore): boolean {
  const state = editor.getState()
  const copied = duplicateInputs(state.document, state.selection, state)
  if (!copied) return false
  state.edit(copied.diff)
  if (copied.ids.length > 0) state.select(copied.ids)
  return true
}
