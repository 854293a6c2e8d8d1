import { moved } from '@/lib/editor/tool/held'
import { isSameRect } from '@/lib/editor/tool/scene'
import type { Rects } from '@/lib/editor/tool/tool'
import type { Point, Rect } from '@/lib/geometry/rect'

type Item = Rect & Readonly<{ id: string }>

/**
 * Tells how far a gesture has all of these from where they are, in frame pixels. Returns null when one of them goes its
 * own way, has another size, or is not held at all.
 */
export function commonShift(items: readonly Item[], rects: Rects): Point | null {
  let shift: Point | null = null
  for (const item of items) {
    const now = rects[item.id]
    if (!now) return null
    shift ??= { x: now.x - item.x, y: now.y - item.y }
    if (!isSameRect(now, moved(item, shift))) return null
  }
  return shift
}

/** Makes a `commonShift` of these that remembers what it was asked last: a move asks of the same at each step. */
export function rememberingShift(items: readonly Item[]): (rects: Rects) => Point | null {
  let last: Readonly<{ rects: Rects; shift: Point | null }> | null = null
  return (rects) => {
    if (last?.rects !== rects) last = { rects, shift: commonShift(items, rects) }
    return last.shift
  }
}
