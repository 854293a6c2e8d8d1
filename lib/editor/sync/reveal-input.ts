import type { DeskStore } from '@/lib/editor/state/desk-state'
import { inputOf } from '@/lib/layout/document'
import type { OpenLayouts } from './open-layouts'

/** Previews the layout with this input alone selected. Returns false where one of them does not exist any more. */
export function revealInput(store: DeskStore, layouts: OpenLayouts, layoutId: string | null, inputId: string): boolean {
  if (layoutId === null || !store.getState().layouts.some(({ id }) => id === layoutId)) return false
  const editor = layouts.editor(layoutId).getState()
  if (!inputOf(editor.document, inputId)) return false
  store.setState({ previewId: layoutId })
  editor.enter(inputId)
  return true
}
