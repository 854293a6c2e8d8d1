import type { Size } from '@/lib/geometry/rect'
import type { Step } from '@/lib/geometry/round'
import { apply, compose, type Diff, isSame, NO_CHANGE } from '@/lib/layout/diff'
import { type Following, followingOf, type LayoutDocument, type TemplateStyle } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import { applyTemplate } from '@/lib/layout/templates/apply-template'
import { seated } from '@/lib/layout/templates/seating'
import type { Template } from '@/lib/layout/templates/template'
import { templatesFor } from '@/lib/layout/templates/templates'
import { updateRecord } from '@/lib/layout/update'
import { isLaid, type Laid, lay } from './lay'
import { pack } from './pack'
import { picturesOf, roomFor, wholeOf } from './pictures'
import { type AspectOf, layingIn } from './style'

/** What Arrange is called where a template has its id. */
export const ARRANGE = 'arrange'

export type FollowDeps = Readonly<{
  frame: Size
  step: Step
  aspectOf: AspectOf
  /** The templates that people have made. */
  own: readonly Template[]
}>

/** Has the layout follow Arrange or a template from now on; null has it follow none. */
export function follow(
  document: LayoutDocument,
  to: Readonly<{ template: string; style: TemplateStyle }> | null,
): Diff {
  const before = followingOf(document)
  if (!to) return before ? { ...NO_CHANGE, removed: { following: before } } : NO_CHANGE
  const following: Following = { type: 'following', id: 'following', ...to }
  return before ? updateRecord(document, following) : { ...NO_CHANGE, added: { following } }
}

/** Lays the inputs that are not locked out as the layout follows, those of `lasts` as the last ones. */
function laidOut(
  document: LayoutDocument,
  { template, style }: Following,
  lasts: ReadonlySet<string>,
  deps: FollowDeps,
): Laid {
  const { frame, step, aspectOf, own } = deps
  const pictures = picturesOf(document)
  const movable = pictures.filter(({ locked }) => !locked)
  const area = movable.length < pictures.length ? roomFor(movable, document, frame, step) : wholeOf(frame)
  const laying = layingIn(area, style, aspectOf, step)
  const earlier = movable.filter(({ id }) => !lasts.has(id))
  const later = movable.filter(({ id }) => lasts.has(id))
  const count = movable.length
  const known = [...own.filter(({ suits }) => suits(count)), ...templatesFor(count)].find(({ id }) => id === template)
  return known ? lay(known, [...seated(earlier, null), ...later], laying) : pack(earlier, laying, later)
}

/** Returns the change that has all inputs lie as the layout follows. It is none where the layout follows nothing. */
export function layOutAgain(document: LayoutDocument, deps: FollowDeps, lasts: ReadonlySet<string> = NOBODY): Diff {
  const following = followingOf(document)
  if (!following || picturesOf(document).every(({ locked }) => locked)) return NO_CHANGE
  const { inputs, rects } = laidOut(document, following, lasts, deps)
  const { cornerRadius } = following.style
  return applyTemplate(document, { ids: inputs.map(({ id }) => id), rects, cornerRadius })
}

const NOBODY: ReadonlySet<string> = new Set()

/** What is left of an edit in a layout that follows a template, and what became of that. */
type Followed = Readonly<{ diff: Diff; did: 'nothing' | 'laid-out' | 'let-go' }>

/**
 * Has a layout follow its template through an edit: where a picture comes, goes, is hidden or shown, the others are
 * laid out anew; where a hand has put one elsewhere, the layout follows no more. Locked inputs stay where they are. An
 * edit that says itself what the layout follows is left as it is.
 */
export function followThrough(document: LayoutDocument, diff: Diff, deps: FollowDeps): Followed {
  const following = followingOf(document)
  const after = apply(document, diff)
  if (!following || followingOf(after) !== following) return { diff, did: 'nothing' }
  const [before, now] = [picturesOf(document), picturesOf(after)]
  const known = new Map(before.map((input) => [input.id, input]))
  const lasts = new Set(now.flatMap(({ id }) => (known.has(id) ? [] : [id])))
  if (lasts.size > 0 || now.length < before.length) {
    return { diff: compose(diff, layOutAgain(after, deps, lasts)), did: 'laid-out' }
  }
  const isMoved = now.some((input) => !input.locked && hasMoved(known.get(input.id), input))
  if (!isMoved || isLaid(laidOut(after, following, NOBODY, deps))) return { diff, did: 'nothing' }
  return { diff: compose(diff, follow(after, null)), did: 'let-go' }
}

const hasMoved = (before: Input | undefined, { x, y, width, height }: Input): boolean =>
  before !== undefined && !isSame([before.x, before.y, before.width, before.height], [x, y, width, height])
