import type { Picture } from '@/components/canvas/paint/picture'
import { toScreen } from '@/components/canvas/paint/view'
import { bottom, type Rect, right } from '@/lib/geometry/rect'

/** Returns the device pixels that lie wholly inside the frame: neither mat nor edge is there. */
export function insideOf({ view, frame, pane: { pixelRatio: ratio } }: Picture): Rect {
  const area = toScreen(view, { x: 0, y: 0, ...frame })
  const [x, y] = [Math.ceil(area.x * ratio), Math.ceil(area.y * ratio)]
  return { x, y, width: Math.floor(right(area) * ratio) - x, height: Math.floor(bottom(area) * ratio) - y }
}
