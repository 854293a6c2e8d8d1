import { commonBox } from '@/lib/geometry/box'
import type { Point, Rect } from '@/lib/geometry/rect'
import type { Held, Rects } from './tool'

const NOWHERE: Point = { x: 0, y: 0 }

export const NOTHING_HELD: Held = { rects: {}, by: NOWHERE, box: null }

/** Holds one record, with this rectangle. */
export const holding = (id: string, rect: Rect): Held => ({ rects: { [id]: rect }, by: NOWHERE, box: rect })

/** Holds several records, each with its rectangle. */
export const holdingAll = (rects: Rects): Held => ({ rects, by: NOWHERE, box: commonBox(Object.values(rects)) })

/** Returns where a gesture has this record, in frame pixels; undefined for one that it does not hold. */
export function heldRect({ rects, by }: Held, id: string): Rect | undefined {
  const rect = rects[id]
  return rect && moved(rect, by)
}

export const moved = (rect: Rect, by: Point): Rect => ({ ...rect, x: rect.x + by.x, y: rect.y + by.y })
