import { bottom, type Rect, right } from '@/lib/geometry/rect'
import { isSame } from '@/lib/layout/diff'
import { labelOf } from '@/lib/layout/document'
import { type Input, NO_BLUR } from '@/lib/layout/input'
import { type Change, plain } from './change'
import type { Describe } from './field-table'

/** The picture's own fields are sent with its rectangle: they count only where it is placed before and after. */
const ofPicture =
  (tell: Describe<Input>): Describe<Input> =>
  (before, after, name) =>
    before.placed && after.placed ? tell(before, after, name) : []

export const describeRect = ofPicture((before, after, name) => {
  const verbs = [...(moves(before, after) ? ['moves'] : []), ...sizeVerb(before, after)]
  return verbs.length === 0 ? [] : [plain(`${name} ${verbs.join(' and ')}`)]
})

export const describeFit = ofPicture((before, after, name) => {
  if (before.fit === after.fit) return []
  return [plain(after.fit === 'fit' ? `${name} fits whole in its place` : `${name} is cropped to fill`)]
})

export const describeCorners = ofPicture((before, after, name) => {
  if (before.cornerRadius === after.cornerRadius) return []
  return [plain(after.cornerRadius === 0 ? `${name} gets square corners` : `${name}'s corners change`)]
})

export const describeLabel = ofPicture((before, after, name) => {
  const [was, is] = [labelOf(before), labelOf(after)]
  if (isSame(was, is)) return []
  if (!is) return [plain(`${name}'s label disappears`)]
  return [plain(was?.text === is.text ? `${name}'s label changes` : `${name} is labelled “${is.text}”`)]
})

export const describePlaceholder = ofPicture((before, after, name) => {
  if (isSame(before.placeholder, after.placeholder)) return []
  const verb = after.placeholder ? (before.placeholder ? 'changes' : 'is added') : 'is removed'
  return [plain(`${name}'s placeholder ${verb}`)]
})

export const describeBlur = ofPicture((before, after, name): Change[] => {
  if (isSame(before.blur, after.blur)) return []
  return [plain(isSame(after.blur, NO_BLUR) ? `${name} is no longer blurred` : `${name}'s blurred edges change`)]
})

/** A resize about a corner, an edge or the middle does not count as a move, though it may change x and y. */
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
