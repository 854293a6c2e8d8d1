import type { Desk } from '@/lib/editor/desk-store'
import type { Now } from '@/lib/editor/hands/why-not'

/** Reads from the desk what decides whether a command can do anything now. */
export function nowOf(desk: Desk, canEdit: boolean): Now {
  const { previewId, layouts, coming } = desk.getState()
  return {
    canEdit,
    editor: previewId === null ? null : desk.editor(previewId).getState(),
    hasLayout: (position) => coming === 0 && layouts[position - 1] !== undefined,
  }
}
