import type { Rect, Size } from '@/lib/geometry/rect'

export const FRAME: Size = { width: 1280, height: 720 }

/** The pointer presses here, in pixels of the frame: on the topmost input. */
export const PRESS = { x: 620, y: 347 }

/** Both pages draw these even rectangles: scattered ones, and on top, in their middle, the one that is pressed. */
export function rectsFor(count: number): Rect[] {
  const scattered = Array.from({ length: count - 1 }, (_, index) => ({
    x: (index * 150) % 1100,
    y: (index * 82) % 620,
    width: 160 + ((index * 38) % 80),
    height: 90 + ((index * 22) % 44),
  }))
  return [...scattered, { x: 500, y: 280, width: 240, height: 136 }]
}

/** Says what the bare page draws, and where: as the desk has it. */
export type BareScene = Readonly<{
  gesture?: 'resize' | 'marquee'
  pane: Size
  origin: Readonly<{ x: number; y: number }>
  scale: number
  inputs: number
  selected: number
}>

declare global {
  interface Window {
    scene: BareScene
  }
}
