import { inputOf, type LayoutDocument } from '@/lib/layout/document'
import { withMates } from '@/lib/layout/groups/members'

/** Returns those of these that still exist. */
const present = (ids: readonly string[], { records }: LayoutDocument): readonly string[] =>
  ids.every((id) => records[id]) ? ids : ids.filter((id) => records[id])

/** Tells whether the one that is selected has a label, for the arrow keys to move. */
export const hasLabel = (selection: readonly string[], document: LayoutDocument): boolean =>
  selection.length === 1 && selection.some((id) => inputOf(document, id)?.label)

export const groupIdOf = (document: LayoutDocument, id: string): string | null =>
  inputOf(document, id)?.group?.id ?? null

/** Returns what is selected with these, and the group that is still entered: one of these is in it. */
export function selected(ids: readonly string[], document: LayoutDocument, was: string | null) {
  const entered = ids.some((id) => groupIdOf(document, id) === was) ? was : null
  return { selection: withMates(document, present(ids, document), entered), entered }
}
