import type { Point, Rect, Size } from '@/lib/geometry/rect'

/** The space for the stage in CSS pixels, and how many device pixels make one of them. */
export type Pane = Size & Readonly<{ pixelRatio: number }>

/** Says how the frame lies in its pane: `scale` screen pixels for each frame pixel, from `origin` in CSS pixels. */
export type View = Readonly<{ origin: Point; scale: number }>

/** This many CSS pixels are kept free around the frame, so that handles at its edges can be grabbed. */
const MARGIN = 28

/** Shows the whole frame, centred, as large as the pane allows. */
export function fitView(frame: Size, pane: Size): View {
  const room = { width: Math.max(1, pane.width - 2 * MARGIN), height: Math.max(1, pane.height - 2 * MARGIN) }
  const scale = Math.min(room.width / Math.max(1, frame.width), room.height / Math.max(1, frame.height))
  return {
    scale,
    origin: {
      x: Math.round((pane.width - frame.width * scale) / 2),
      y: Math.round((pane.height - frame.height * scale) / 2),
    },
  }
}

export const toFrame = ({ origin, scale }: View, at: Point): Point => ({
  x: (at.x - origin.x) / scale,
  y: (at.y - origin.y) / scale,
})

export const toScreen = ({ origin, scale }: View, rect: Rect): Rect => ({
  x: origin.x + rect.x * scale,
  y: origin.y + rect.y * scale,
  width: rect.width * scale,
  height: rect.height * scale,
})
