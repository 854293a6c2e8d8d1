import { overlaps } from '@/lib/geometry/overlap'
import { bottom, type Point, type Rect, right, type Size } from '@/lib/geometry/rect'

/**
 * Finds a corner of `area` where a badge of this size is not covered by what lies above: left before right, upper
 * before lower. It keeps `gap` from the edges. Returns null where it has no room, or all corners are covered.
 */
export function freeCorner(area: Rect, badge: Size, gap: number, above: readonly Rect[]): Point | null {
  if (area.width < badge.width + 2 * gap || area.height < badge.height + 2 * gap) return null
  const across = [area.x + gap, right(area) - gap - badge.width]
  const down = [area.y + gap, bottom(area) - gap - badge.height]
  const corners = down.flatMap((y) => across.map((x) => ({ x, y })))
  return corners.find((at) => !above.some((other) => overlaps({ ...at, ...badge }, other))) ?? null
}
