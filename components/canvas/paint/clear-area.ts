import type { Rect } from '@/lib/geometry/rect'
import type { Blur } from '@/lib/layout/input'
import { nothingLeft } from '@/lib/shared/every-field'

/**
 * Returns the part of the area that stays sharp. The blur of an edge is no wider than half of the area (contract 2.2).
 */
export function clearArea(area: Rect, { top, left, bottom, right, ...rest }: Blur, scale: number): Rect {
  nothingLeft(rest)
  const across = (padding: number) => Math.min(padding * scale, area.width / 2)
  const down = (padding: number) => Math.min(padding * scale, area.height / 2)
  return {
    x: area.x + across(left),
    y: area.y + down(top),
    width: area.width - across(left) - across(right),
    height: area.height - down(top) - down(bottom),
  }
}
