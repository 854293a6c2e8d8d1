import { apply, compose, type Diff, isSame, NO_CHANGE } from '@/lib/layout/diff'
import { type Following, followingOf, type LayoutDocument, type TemplateStyle } from '@/lib/layout/document'
import type { FollowRoom } from '@/lib/layout/following/follow-room'
import type { Input } from '@/lib/layout/input'
import { isLaid } from '@/lib/layout/templates/lay'
import { type FollowDeps, laidOut, layOutAgain, NOBODY } from '@/lib/layout/templates/lay-out-again'
import { picturesOf } from '@/lib/layout/templates/pictures'
import { updateRecord } from '@/lib/layout/update'

/** What Arrange is called where a template has its id. */
export const ARRANGE = 'arrange'

/**
 * Has the layout follow Arrange or a template from now on; null has it follow none. It goes on following the room as
 * it did, where nothing else is said.
 */
export function follow(
  document: LayoutDocument,
  to: Readonly<{ template: string; style: TemplateStyle; room?: FollowRoom | null }> | null,
): Diff {
  const before = followingOf(document)
  if (!to) return before ? { ...NO_CHANGE, removed: { following: before } } : NO_CHANGE
  const following: Following = { room: before?.room ?? null, type: 'following', id: 'following', ...to }
  return before ? updateRecord(document, following) : { ...NO_CHANGE, added: { following } }
}

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
