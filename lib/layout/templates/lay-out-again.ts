import type { Size } from '@/lib/geometry/rect'
import type { Step } from '@/lib/geometry/round'
import { type Diff, NO_CHANGE } from '../diff'
import { type Following, followingOf, type LayoutDocument } from '../document'
import { applyTemplate } from './apply-template'
import { type Laid, lay } from './lay'
import { pack } from './pack'
import { picturesOf, roomFor, wholeOf } from './pictures'
import { seated } from './seating'
import { type AspectOf, layingIn } from './style'
import type { Template } from './template'
import { templatesFor } from './templates'

export type FollowDeps = Readonly<{
  frame: Size
  step: Step
  aspectOf: AspectOf
  /** The templates that people have made. */
  own: readonly Template[]
}>

/** Lays the inputs that are not locked out as the layout follows, those of `lasts` as the last ones. */
export function laidOut(
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

export const NOBODY: ReadonlySet<string> = new Set()
