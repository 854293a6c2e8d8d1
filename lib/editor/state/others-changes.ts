import type { Size } from '@/lib/geometry/rect'
import { apply, compose, type Diff } from '@/lib/layout/diff'
import type { LayoutDocument } from '@/lib/layout/document'
import { backOnFrame } from '@/lib/layout/hands/back-on-frame'

/** Remembers which records others have changed: what I did before, undone or redone, may not fit them any more. */
export function createOthersChanges() {
  const changed = new Set<string>()
  return {
    note: ({ updated }: Diff) => {
      for (const id of Object.keys(updated)) changed.add(id)
    },
    /** Keeps on the frame what an undo or redo does to them. */
    fit: (effect: Diff, document: LayoutDocument, frame: Size): Diff => {
      const ids = Object.keys(effect.updated).filter((id) => changed.has(id))
      return compose(effect, backOnFrame(apply(document, effect), ids, { from: [document], frame, isWhole: false }))
    },
  }
}
