import { inputOf, type LayoutDocument } from '@/lib/layout/document'

/** Returns those of these that still exist. */
export const present = (ids: readonly string[], { records }: LayoutDocument): readonly string[] =>
  ids.every((id) => records[id]) ? ids : ids.filter((id) => records[id])

/** Tells whether the one that is selected has a label, for the arrow keys to move. */
export const hasLabel = (selection: readonly string[], document: LayoutDocument): boolean =>
  selection.length === 1 && selection.some((id) => inputOf(document, id)?.label)
