import { type Diff, isEmpty, rebase } from '@/lib/layout/diff'
import type { LayoutDocument } from '@/lib/layout/document'
import { type FrameChange, frameChangeOf } from './frame-entry'

/** What redo makes of an entry; undo inverts it. */
export const asItIs = (diff: Diff): Diff => diff

/**
 * Finds the newest entry that still does something, and what that is. It skips and drops those that have no effect any
 * more, because of others' changes.
 */
export function dueEntry(
  stack: readonly Diff[],
  turn: (entry: Diff) => Diff,
  document: LayoutDocument,
  isDue: (change: FrameChange) => boolean,
) {
  for (let index = stack.length - 1; index >= 0; index--) {
    const entry = stack[index]
    if (!entry) continue
    const change = frameChangeOf(entry)
    if (change && isDue(change)) return { isFrame: true, entry, diff: entry, effect: entry, rest: stack }
    const diff = withRemovedAsNow(turn(entry), document)
    const effect = rebase(diff, document)
    if (!isEmpty(effect)) return { isFrame: false, entry, diff, effect, rest: stack.slice(0, index) }
  }
  return null
}

/** Remembers a record that is removed again as it is now, so that undo keeps what others did to it. */
const withRemovedAsNow = (diff: Diff, { records }: LayoutDocument): Diff => ({
  ...diff,
  removed: Object.fromEntries(Object.entries(diff.removed).map(([id, record]) => [id, records[id] ?? record])),
})
