import type { Size } from '@/lib/geometry/rect'
import type { Step } from '@/lib/geometry/round'
import { rescale } from '@/lib/layout/commands'
import { apply, compose, type Diff, invert, isSame } from '@/lib/layout/diff'
import type { LayoutDocument } from '@/lib/layout/document'
import { isScalable } from '@/lib/layout/is-scalable'
import { frameChangeOf } from './frame-entry'

type Turn = (entry: Diff) => Diff
type Scaling = Readonly<{ from: Size; to: Size; step: Step }>

/**
 * Makes what fits the entries of undo or redo to another frame. `document` is the layout as it was on the frame before,
 * and `turn` makes of an entry what it will do. An entry is as it was made again on the frame that it was made on,
 * because scaling twice loses pixels.
 */
export function createRefit() {
  const made = new WeakMap<Diff, Readonly<{ frame: Size; entry: Diff }>>()

  return (
    entries: readonly Diff[],
    turn: Turn,
    document: LayoutDocument,
    { from, to, step }: Scaling,
  ): readonly Diff[] => {
    if (!isScalable(from, to)) return entries
    let now = document
    const newestFirst = entries.toReversed().map((entry) => {
      if (frameChangeOf(entry)) return entry
      const diff = turn(entry)
      const after = apply(now, diff)
      const before = apply(after, invert(diff))
      now = after
      const origin = made.get(entry) ?? { frame: from, entry }
      if (isSame(origin.frame, to)) return origin.entry
      const scaling = (all: LayoutDocument) => rescale(touched(all, diff), from, to, step)
      const fitted = turn(compose(compose(invert(scaling(before)), diff), scaling(after)))
      made.set(fitted, origin)
      return fitted
    })
    return newestFirst.reverse()
  }
}

/** Leaves out the records that the diff does not change. */
const touched = ({ version, records }: LayoutDocument, { added, updated, removed }: Diff): LayoutDocument => ({
  version,
  records: Object.fromEntries(
    Object.keys({ ...added, ...updated, ...removed }).flatMap((id) => {
      const record = records[id]
      return record ? [[id, record]] : []
    }),
  ),
})
