import type { Diff, FieldChanges } from '../diff'
import { inputOf, type LayoutDocument } from '../document'

/** What is left of an edit, and the locked inputs that it would have changed. */
type Allowed = Readonly<{ diff: Diff; refused: readonly string[] }>

/**
 * Takes out of an edit whatever would change or remove a locked input, but for the lock itself. Every edit of the desk
 * goes through here, so that there is no way round a lock: not by mouse, key, list, field, command or paste.
 */
export function withoutLocked(diff: Diff, document: LayoutDocument): Allowed {
  const isLocked = (id: string) => inputOf(document, id)?.locked === true
  const refused = new Set<string>()
  const updated = Object.entries(diff.updated).flatMap(([id, changes]): [string, FieldChanges][] => {
    const { locked, ...others } = changes
    if (!isLocked(id) || Object.keys(others).length === 0) return [[id, changes]]
    refused.add(id)
    return locked ? [[id, { locked }]] : []
  })
  const removed = Object.entries(diff.removed).filter(([id]) => {
    if (isLocked(id)) refused.add(id)
    return !isLocked(id)
  })
  if (refused.size === 0) return { diff, refused: [] }
  const left = { ...diff, updated: Object.fromEntries(updated), removed: Object.fromEntries(removed) }
  return { diff: left, refused: [...refused] }
}
