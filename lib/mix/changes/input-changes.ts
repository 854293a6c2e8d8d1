import { bottom, type Rect, right } from '@/lib/geometry/rect'
import { isSame } from '@/lib/layout/diff'
import { type Input, NO_BLUR } from '@/lib/layout/input'
import { type Change, type NameOf, plain, warning } from './change'

export const describeArriving = ({ source, placed }: Input, nameOf: NameOf): Change =>
  plain(placed ? `${nameOf(source)} appears` : `${nameOf(source)}'s sound starts`)

/** A sound that stops is easily overlooked: nothing in the picture goes with it. */
export const describeLeaving = ({ source, placed }: Input, nameOf: NameOf): Change =>
  placed ? plain(`${nameOf(source)} leaves`) : warning(`${nameOf(source)}'s sound stops`)

/** The same source before and after. */
export function describeInput(before: Input, after: Input, nameOf: NameOf): Change[] {
  const name = nameOf(after.source)
  return [...describePicture(before, after, name), ...describeSound(before, after, name)]
}

function describePicture(before: Input, after: Input, name: string): Change[] {
  if (before.placed && !after.placed) return [plain(`${name}'s picture disappears, the sound stays`)]
  if (!before.placed && after.placed) return [plain(`${name}'s picture appears`)]
  if (!after.placed) return []
  const verbs = [...(moves(before, after) ? ['moves'] : []), ...sizeVerb(before, after)]
  return [
    ...(verbs.length === 0 ? [] : [plain(`${name} ${verbs.join(' and ')}`)]),
    ...describeLook(before, after, name),
  ]
}

/** How the picture looks in its place. */
function describeLook(before: Input, after: Input, name: string): Change[] {
  const changes: Change[] = []
  if (before.fit !== after.fit) {
    changes.push(plain(after.fit === 'fit' ? `${name} is shown whole` : `${name} is cropped to fill its place`))
  }
  if (before.cornerRadius !== after.cornerRadius) {
    changes.push(plain(after.cornerRadius === 0 ? `${name} gets square corners` : `${name}'s corners change`))
  }
  changes.push(...describeLabel(sentLabel(before), sentLabel(after), name))
  if (!isSame(before.placeholder, after.placeholder)) {
    const verb = after.placeholder ? (before.placeholder ? 'changes' : 'is added') : 'is taken away'
    changes.push(plain(`${name}'s placeholder ${verb}`))
  }
  if (!isSame(before.blur, after.blur)) {
    changes.push(plain(isSame(after.blur, NO_BLUR) ? `${name} is no longer blurred` : `${name}'s blurred edges change`))
  }
  return changes
}

/** One without a text is not sent. */
const sentLabel = ({ label }: Input): Input['label'] => (label?.text ? label : null)

function describeLabel(before: Input['label'], after: Input['label'], name: string): Change[] {
  if (isSame(before, after)) return []
  if (!after) return [plain(`${name}'s label disappears`)]
  return [plain(before?.text === after.text ? `${name}'s label changes` : `${name} is labelled “${after.text}”`)]
}

/** Who is no longer heard is a warning: nothing in the picture says so. */
function describeSound(before: Input, after: Input, name: string): Change[] {
  const [was, is] = [volumeOf(before), volumeOf(after)]
  const changes = isSeen(before) === isSeen(after) ? [] : [describeSeen(after, name)]
  if (was === is) return changes
  if (is === 0) return [...changes, warning(`${name} is no longer heard`)]
  return [...changes, plain(was === 0 ? `${name} is heard` : `${name} gets ${is > was ? 'louder' : 'quieter'}`)]
}

const volumeOf = ({ content, volume }: Input): number => (content === 'video' ? 0 : volume)
const isSeen = ({ placed, content }: Input): boolean => !placed || content !== 'audio'
const describeSeen = (after: Input, name: string): Change =>
  isSeen(after)
    ? plain(`${name}'s picture is mixed again`)
    : warning(`${name}'s picture is no longer mixed, the sound stays`)

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
