import type { Desk } from '@/lib/editor/desk-store'
import type { Now } from '@/lib/editor/hands/why-not'
import { previewEditor } from '@/lib/editor/preview-editor'
import { numberOf } from '@/lib/editor/state/bank'

/** Reads from the desk what decides whether a command can do anything now. */
export function nowOf(desk: Desk, canEdit: boolean): Now {
  const { layouts, bank } = desk.getState()
  return {
    canEdit,
    editor: previewEditor(desk)?.getState() ?? null,
    hasLayout: (position) => layouts.some(({ number }) => number === numberOf(bank, position)),
  }
}
