import type { Desk } from '@/lib/editor/desk-store'
import type { Now } from '@/lib/editor/hands/why-not'
import { numberOf } from '@/lib/editor/state/bank'

/** Reads from the desk what decides whether a command can do anything now. */
export function nowOf(desk: Desk, canEdit: boolean): Now {
  const { previewId, layouts, bank } = desk.getState()
  return {
    canEdit,
    editor: previewId === null ? null : desk.editor(previewId).getState(),
    hasLayout: (position) => layouts.some(({ number }) => number === numberOf(bank, position)),
  }
}
