import { bottom, type Rect, right } from '@/lib/geometry/rect'
import type { Input } from '@/lib/layout/input'
import { type Change, type NameOf, plain, warning } from './change'

export const describeArriving = ({ source, placed }: Input, nameOf: NameOf): Change =>
  plain(placed ? `${nameOf(source)} appears` : `${nameOf(source)}'s sound starts`)

/** A sound that stops is easily overlooked: nothing in the picture goes with it. */
export const describeLeaving = ({ source, placed }: Input, nameOf: NameOf): Change =>
  placed ? plain(`${nameOf(source)} leaves`) : warning(`${nameOf(source)}'s sound stops`)

/** The same source before and after. */
export function describeInput(before: Input, after: Input, nameOf: NameOf): Change[] {
  const name = nameOf(after.source)
  if (before.placed && !after.placed) return [plain(`${name}'s picture disappears, the sound stays`)]
  if (!before.placed && after.placed) return [plain(`${name}'s picture appears`)]
  if (!after.placed) return []
  const verbs = [...(moves(before, after) ? ['moves'] : []), ...sizeVerb(before, after)]
  return verbs.length === 0 ? [] : [plain(`${name} ${verbs.join(' and ')}`)]
}

/** Resizing about a corner, an edge or the middle is no move, though x and y may change. */
function moves(before: Rect, after: Rect): boolean {
  const staysAlong = (start: number, startAfter: number, end: number, endAfter: number): boolean =>
    start === startAfter || end === endAfter || Math.abs(start + end - startAfter - endAfter) <= 1
  const sameSize = before.width === after.width && before.height === after.height
  if (sameSize) return before.x !== after.x || before.y !== after.y
  return !(
    staysAlong(before.x, after.x, right(before), right(after)) &&
    staysAlong(before.y, after.y, bottom(before), bottom(after))
  )
}

function sizeVerb(before: Rect, after: Rect): string[] {
  const width = Math.sign(after.width - before.width)
  const height = Math.sign(after.height - before.height)
  if (width === 0 && height === 0) return []
  if (width >= 0 && height >= 0) return ['grows']
  if (width <= 0 && height <= 0) return ['shrinks']
  return ['changes shape']
}
