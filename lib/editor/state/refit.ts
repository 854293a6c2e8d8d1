import { type Rect, type Size, toRect } from '@/lib/geometry/rect'
import { rescale, setRects } from '@/lib/layout/commands'
import { apply, compose, type Diff, invert, isSame } from '@/lib/layout/diff'
import { type LayoutDocument, rectRecordOf } from '@/lib/layout/document'
import { isScalable } from '@/lib/layout/is-scalable'
import { frameOf } from '@/lib/layout/show'
import { namedLike } from './edit-words'
import { frameChangeOf } from './frame-entry'
import { type Scaling, scaledDiff } from './scaled-diff'

type Turn = (entry: Diff) => Diff

/**
 * Makes what fits the entries of undo or redo to another frame. `document` is the layout as it was on the frame before,
 * and `turn` makes of an entry what it will do. An entry is as it was made again on the frame that it was made on,
 * because scaling twice loses pixels. For the same reason, what an entry found where the change to this frame had left
 * it goes back to where it lay when this one was left.
 */
export function createRefit() {
  const made = new WeakMap<Diff, Readonly<{ frame: Size; entry: Diff }>>()
  const left = new Map<string, LayoutDocument>()

  return (
    entries: readonly Diff[],
    turn: Turn,
    document: LayoutDocument,
    { from, to, step }: Scaling,
  ): readonly Diff[] => {
    if (!isScalable(from, to)) return entries
    const earlier = left.get(keyOf(to))
    left.set(keyOf(from), document)
    let now = document
    const newestFirst = entries.toReversed().map((entry) => {
      const diff = turn(entry)
      const after = apply(now, diff)
      const before = apply(after, invert(diff))
      now = after
      return { entry, diff, after, before }
    })
    const found = newestFirst.find(({ entry }) => cameFrom(entry, to))?.after

    /** Scales these records, but for what still lies as it was found on this frame. */
    const scale = (those: LayoutDocument): Diff => {
      const back = Object.keys(those.records).flatMap((id): [string, Rect][] => {
        const [is, was, put] = [those, found, earlier].map((at) => at && rectRecordOf(at, id))
        return is && was && put && isSame(toRect(is), toRect(was)) ? [[id, toRect(put)]] : []
      })
      const scaled = rescale(those, from, to, step)
      return compose(scaled, setRects(apply(those, scaled), Object.fromEntries(back)))
    }

    const fitted = newestFirst.map(({ entry, diff, after, before }) => {
      if (frameChangeOf(entry)) return entry
      const origin = made.get(entry) ?? { frame: from, entry }
      if (isSame(origin.frame, to)) return origin.entry
      const next = namedLike(turn(scaledDiff(diff, [before, after], scale)), entry)
      made.set(next, origin)
      return next
    })
    return fitted.reverse()
  }
}

const keyOf = ({ width, height }: Size): string => `${width} ${height}`

const cameFrom = (entry: Diff, frame: Size): boolean => {
  const change = frameChangeOf(entry)
  return change !== undefined && isSame(frameOf(change.from), frame)
}
