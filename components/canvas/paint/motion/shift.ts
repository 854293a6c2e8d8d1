import type { Point, Rect } from '@/lib/geometry/rect'

/**
 * Tells how far all of these have moved together. Returns null when one of them goes its own way, or has another size.
 */
export function commonShift(
  items: readonly (Rect & Readonly<{ id: string }>)[],
  rectOf: (id: string) => Rect | undefined,
): Point | null {
  let shift: Point | null = null
  for (const item of items) {
    const now = rectOf(item.id) ?? item
    shift ??= { x: now.x - item.x, y: now.y - item.y }
    const isAlong = now.x - item.x === shift.x && now.y - item.y === shift.y
    if (!isAlong || now.width !== item.width || now.height !== item.height) return null
  }
  return shift
}
