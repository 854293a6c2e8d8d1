import { bottom, type Rect, right } from '@/lib/geometry/rect'
import { roundEdges } from '@/lib/geometry/round'
import type { RectInfo } from '@/lib/zego/wire'

/** Turns sizes into edges. Right and Bottom lie just outside, where a neighbour's Left and Top begin. */
export function toRectInfo(rect: Rect, layer: number): RectInfo {
  const whole = roundEdges(rect, 1)
  return { Layer: layer, Top: whole.y, Left: whole.x, Bottom: bottom(whole), Right: right(whole) }
}
