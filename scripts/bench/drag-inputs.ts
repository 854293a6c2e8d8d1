import type { Rect, Size } from '@/lib/geometry/rect'

export const FRAME: Size = { width: 1280, height: 720 }
export const PANE: Size = { width: 1000, height: 620 }

/** Both pages draw these rectangles: scattered ones, and on top, in their middle, the one that is dragged. */
export function rectsFor(count: number): Rect[] {
  const scattered = Array.from({ length: count - 1 }, (_, index) => ({
    x: (index * 149) % 1100,
    y: (index * 83) % 620,
    width: 160 + ((index * 37) % 80),
    height: 90 + ((index * 23) % 45),
  }))
  return [...scattered, { x: 500, y: 280, width: 240, height: 135 }]
}

declare global {
  interface Window {
    inputCount: number
  }
}
