import { bottom, type Rect, right } from '../rect'
import type { Spacing } from './spacing'

/** Holds the gap and the margin that pictures have at least, never more than what was asked for. */
export type SpacingUsed = Pick<Spacing, 'gap' | 'margin'>

/**
 * Measures what was left of a spacing when the pictures were laid out in the area: it gives way where they have no room
 * for it. One that fills the area lies behind the others, and has none.
 */
export function spacingUsed(rects: readonly Rect[], area: Rect, asked: SpacingUsed): SpacingUsed {
  const spaced = rects.filter((rect) => rect.width < area.width || rect.height < area.height)
  const margins = spaced.flatMap((rect) => [
    rect.x - area.x,
    rect.y - area.y,
    right(area) - right(rect),
    bottom(area) - bottom(rect),
  ])
  const gaps = spaced.flatMap((rect, index) => spaced.slice(index + 1).map((other) => gapBetween(rect, other)))
  const least = (most: number, all: readonly number[]) => all.reduce((a, b) => Math.min(a, Math.max(0, b)), most)
  return { gap: least(asked.gap, gaps), margin: least(asked.margin, margins) }
}

/** Returns the longer way: that of two in one row is across, whether or not they are equally high. */
const gapBetween = (a: Rect, b: Rect): number =>
  Math.max(a.x - right(b), b.x - right(a), a.y - bottom(b), b.y - bottom(a))
