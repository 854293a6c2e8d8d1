import { fitOnStep, MIDDLE } from '@/lib/geometry/packing/fit-step'
import { type Rect, type Size, toRect } from '@/lib/geometry/rect'
import { setRects } from '@/lib/layout/commands'
import { type Diff, NO_CHANGE } from '@/lib/layout/diff'
import { followingOf, type LayoutDocument } from '@/lib/layout/document'
import { applyTemplate } from '@/lib/layout/templates/apply-template'
import { lay, templateOf } from '@/lib/layout/templates/lay'
import { type FollowDeps, layOutAgain } from '@/lib/layout/templates/lay-out-again'
import { pack } from '@/lib/layout/templates/pack'
import { isBackdrop, picturesOf, roomFor, wholeOf } from '@/lib/layout/templates/pictures'
import { seated } from '@/lib/layout/templates/seating'
import { layingIn, PLAIN_STYLE } from '@/lib/layout/templates/style'

/**
 * Lays a layout out for another shape of the frame, where scaling has squeezed its pictures: as what it follows, else
 * as the template as which it lay, else packed. On a picture that fills the frame, the others get their own shapes back
 * where they lie. Locked inputs stay as scaling has left them. With `only`, these alone get their shapes back, unless
 * the layout follows something.
 */
export function rearrangeFor(
  before: LayoutDocument,
  scaled: LayoutDocument,
  { from, only, ...deps }: FollowDeps & Readonly<{ from: Size; only?: ReadonlySet<string> | undefined }>,
): Diff {
  if (followingOf(scaled)) return layOutAgain(scaled, deps)
  const { frame, step, aspectOf } = deps
  const all = picturesOf(scaled)
  const movable = all.filter(({ locked }) => !locked)
  if (movable.length === 0) return NO_CHANGE
  const earlier = picturesOf(before)
  const shapes = () => new Map(earlier.map((input) => [input.id, toRect(input)]))
  if (only) return unsqueezed(scaled, new Map([...shapes()].filter(([id]) => only.has(id))), deps)
  const template = templateOf(earlier, layingIn(wholeOf(from), PLAIN_STYLE, aspectOf, step))
  const area = movable.length < all.length ? roomFor(movable, scaled, frame, step) : wholeOf(frame)
  const laying = layingIn(area, PLAIN_STYLE, aspectOf, step)
  const isOnBackdrop = all.length > 1 && all.some((picture) => isBackdrop(picture, frame))
  if (!template && isOnBackdrop) return unsqueezed(scaled, shapes(), deps)
  const { inputs, rects } =
    template && movable.length === all.length ? lay(template, seated(movable, null), laying) : pack(movable, laying)
  return applyTemplate(scaled, { ids: inputs.map(({ id }) => id), rects, cornerRadius: null })
}

/** Gives small pictures the shape that they had, in the middle of where scaling has left them. */
function unsqueezed(
  scaled: LayoutDocument,
  earlier: ReadonlyMap<string, Rect>,
  { frame, step }: Pick<FollowDeps, 'frame' | 'step'>,
): Diff {
  const rects = picturesOf(scaled).flatMap((input): [string, Rect][] => {
    const was = earlier.get(input.id)
    if (!was || input.locked || isBackdrop(input, frame)) return []
    return [[input.id, fitOnStep(was.width / was.height, toRect(input), MIDDLE, step)]]
  })
  return setRects(scaled, Object.fromEntries(rects))
}
