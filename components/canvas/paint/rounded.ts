import type { Rect } from '@/lib/geometry/rect'

/** Adds a rectangle with round corners to the path. No corner is rounder than half of the shorter side. */
export function roundedPath(context: CanvasRenderingContext2D, area: Rect, radius: number): void {
  const { x, y, width, height } = area
  context.roundRect(x, y, width, height, Math.min(radius, width / 2, height / 2))
}
