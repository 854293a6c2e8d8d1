import { MIN_SIZE } from '@/lib/geometry/constrain'
import type { Rect, Size } from '@/lib/geometry/rect'

export type Edge = 'Left' | 'Top' | 'Width' | 'Height' | 'Right' | 'Bottom'
export type RectEdit = { ok: true; rect: Rect } | { ok: false; problem: string }

/**
 * Returns the rectangle with one number typed anew: Left and Top move it, the others pull its right or bottom edge. It
 * is refused where less than 16 px of it would stay, or stay on the frame.
 */
export function rectWith(rect: Rect, edge: Edge, value: number, frame: Size): RectEdit {
  const [least, most] = rangeOf(rect, edge, frame)
  if (value < least || value > most) return { ok: false, problem: `${edge} must be ${least} to ${most}.` }
  return { ok: true, rect: withEdge({ x: rect.x, y: rect.y, width: rect.width, height: rect.height }, edge, value) }
}

function withEdge(rect: Rect, edge: Edge, value: number): Rect {
  switch (edge) {
    case 'Left':
      return { ...rect, x: value }
    case 'Top':
      return { ...rect, y: value }
    case 'Width':
      return { ...rect, width: value }
    case 'Height':
      return { ...rect, height: value }
    case 'Right':
      return { ...rect, width: value - rect.x }
    case 'Bottom':
      return { ...rect, height: value - rect.y }
  }
}

/** An input may be as large as twice the frame; more is a slip of the hand. */
function rangeOf(rect: Rect, edge: Edge, frame: Size): [least: number, most: number] {
  const across = edge === 'Left' || edge === 'Width' || edge === 'Right'
  const [start, size, room] = across ? [rect.x, rect.width, frame.width] : [rect.y, rect.height, frame.height]
  const keep = Math.min(MIN_SIZE, room)
  if (edge === 'Left' || edge === 'Top') return [keep - size, room - keep]
  const leastSize = Math.max(MIN_SIZE, keep - start)
  const mostSize = Math.max(leastSize, 2 * room, size)
  return edge === 'Width' || edge === 'Height' ? [leastSize, mostSize] : [start + leastSize, start + mostSize]
}
