import { commonBox } from '@/lib/geometry/box'
import type { Point, Rect } from '@/lib/geometry/rect'
import { scaledTogether } from '@/lib/geometry/together'
import { moved } from './held'
import { isSameRect } from './scene'
import type { Rects, Scene } from './tool'

type Start = Readonly<{ unscaled: Rects; box: Rect }>

/**
 * Returns what these had before they were resized together, while they still lie as that left them, wherever they all
 * were moved; else what they have. Scaling what was scaled and rounded would lose a pixel each time.
 */
export function startOf(origins: Rects, { unscaled: known, step }: Pick<Scene, 'unscaled' | 'step'>): Start {
  const rects = Object.values(origins)
  const box = commonBox(rects)
  const ids = Object.keys(origins)
  const fresh = { unscaled: origins, box }
  if (!known || ids.length !== Object.keys(known.rects).length) return fresh
  const before = ids.flatMap((id) => known.rects[id] ?? [])
  if (before.length < ids.length) return fresh
  const unscaled = Object.fromEntries(ids.flatMap((id, index) => (before[index] ? [[id, before[index]]] : [])))
  const shift = commonShift(
    ids.flatMap((id) => known.left[id] ?? []),
    rects,
  )
  if (shift) return { unscaled, box: moved(known.into, shift) }
  // Undo has them where an earlier resize left them.
  const scaled = scaledTogether(before, commonBox(before), box, step)
  return rects.every((rect, index) => isSameRect(rect, scaled[index] ?? rect)) ? { unscaled, box } : fresh
}

/** Tells how far all have moved; null where one went its own way or has another size. */
function commonShift([first, ...others]: readonly Rect[], [now, ...rest]: readonly Rect[]): Point | null {
  if (!first || !now) return null
  const shift = { x: now.x - first.x, y: now.y - first.y }
  const isMoved = [first, ...others].every((rect, index) =>
    isSameRect(moved(rect, shift), [now, ...rest][index] ?? rect),
  )
  return isMoved ? shift : null
}
