import { aspectOfSize, keptAspect } from '@/lib/geometry/aspect'
import { type Axis, type Fixed, rectOf, resizeSpan, spanOf } from '@/lib/geometry/axis'
import { commonBox } from '@/lib/geometry/box'
import { keepOnFrame } from '@/lib/geometry/constrain'
import type { Rect } from '@/lib/geometry/rect'
import { roundEdges } from '@/lib/geometry/round'
import { scaledTogether, type Unscaled } from '@/lib/geometry/together'
import { limitsOf } from './resize-limits'
import { scaledAlong } from './scaled-along'
import { rectsOf } from './scene'
import type { Rects, Scene } from './tool'
import { startOf } from './unscaled'

type Goal = Readonly<{ axis: Axis; size: number; anchor: Readonly<Record<Axis, Fixed>> }>
/** `hidden` is where those go that nobody sees. */
type Scaled =
  | Readonly<{ ok: true; rects: Rects; hidden: Rects; unscaled: Unscaled }>
  | Readonly<{ ok: false; problem: string }>

/** Returns the box of those of these that can be resized, as its fields show it; null where there is none. */
export const boxOf = (editor: Pick<Scene, 'document'>, ids: readonly string[]): Rect | null => {
  const rects = Object.values(rectsOf(editor, ids))
  return rects.length > 1 ? commonBox(rects) : null
}

/**
 * Resizes several in proportion until their box has this size along an axis, in whole pixels, and leaves its anchor
 * where it is. It is as if a corner was pulled; so it is refused where one would have less than 16 px, or less of it
 * stay on the frame.
 */
export function scaleTogether(
  { document, unscaled: known, frame, step }: Pick<Scene, 'document' | 'unscaled' | 'frame' | 'step'>,
  ids: readonly string[],
  { axis, size, anchor }: Goal,
): Scaled {
  const { unscaled, box } = startOf(rectsOf({ document }, ids), { unscaled: known, step })
  const before = Object.values(unscaled)
  const limits = limitsOf(before, { box, fixed: anchor, isKept: true, frame, step })
  const length = spanOf(box, axis).size
  const { least, most } = limits?.[axis] ?? { least: 1, most: 1 }
  const range = { least: Math.ceil(least * length), most: Math.floor(most * length) }
  if (!(size >= range.least && size <= range.most)) {
    const name = axis === 'x' ? 'Box width' : 'Box height'
    return { ok: false, problem: `${name} must be ${range.least} to ${range.most}.` }
  }
  const from = commonBox(before)
  const aspect = keptAspect(box, [aspectOfSize(from)], step)
  const sizes = axis === 'x' ? { x: size, y: size / aspect } : { x: size * aspect, y: size }
  const along = (each: Axis) => resizeSpan(spanOf(box, each), anchor[each], sizes[each])
  const into = roundEdges(rectOf(along('x'), along('y')), step)
  const scaled = scaledTogether(before, from, into, step).map((rect) => keepOnFrame(rect, frame))
  const rects = Object.fromEntries(Object.keys(unscaled).map((id, index) => [id, scaled[index] ?? into]))
  const hidden = scaledAlong({ document, frame, step }, ids, box, into)
  return { ok: true, rects, hidden, unscaled: { rects: unscaled, into, left: rects } }
}
