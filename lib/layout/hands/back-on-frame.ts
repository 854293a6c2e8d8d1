import { isInside, keepOnFrame, moveInside } from '@/lib/geometry/constrain'
import { type Rect, type Size, toRect } from '@/lib/geometry/rect'
import { type Diff, isSame } from '../diff'
import { type LayoutDocument, rectRecordOf } from '../document'
import { updateRects } from '../update'

type Merge = Readonly<{
  /** The versions that were merged: what lies beyond the frame in one of them was put there. */
  from: readonly LayoutDocument[]
  frame: Size
  /** What is wholly on the frame in each version stays wholly on it. */
  isWhole: boolean
}>

/**
 * Returns what moves those of the ids back that a merge has taken off the frame, as far as that takes: one person has
 * moved them and another resized them (decision 063).
 */
export function backOnFrame(document: LayoutDocument, ids: readonly string[], { from, frame, isWhole }: Merge): Diff {
  const moved = ids.flatMap((id) => {
    const now = rectRecordOf(document, id)
    const were = from.map((version) => rectRecordOf(version, id))
    const isEach = (is: (rect: Rect) => boolean) => were.every((rect) => rect && is(rect))
    if (!now) return []
    if (isWhole && isEach((rect) => isInside(rect, frame))) return [[id, moveInside(toRect(now), frame)] as const]
    return isEach((rect) => isSame(keepOnFrame(rect, frame), toRect(rect)))
      ? [[id, keepOnFrame(now, frame)] as const]
      : []
  })
  return updateRects(document, Object.fromEntries(moved))
}
